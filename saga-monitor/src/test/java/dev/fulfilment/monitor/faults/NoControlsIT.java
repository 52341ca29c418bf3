package dev.fulfilment.monitor.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

@MonitorTest
class NoControlsIT {

    @Autowired
    PageClient page;

    @Test
    void withoutALocalStackThereAreNone() {
        for (var answer : List.of(
                page.get("/controls"),
                page.post("/controls/services/payment-service/stop", "{}"),
                page.post("/controls/poison", "{\"orderId\":\"01990000-0000-7000-8000-000000000001\"}"))) {
            answer.expectStatus().isNotFound().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(PageClient.json(answer).path("detail").asString()).contains("in the local stack only");
        }
    }
}
