package dev.fulfilment.service.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.service.web.RestTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
@ExtendWith(OutputCaptureExtension.class)
class OrderIdLoggingTest {

    private static final String ORDER = "01990000-0000-7000-8000-000000000001";

    @Autowired
    private RestTestClient client;

    @Test
    void whatIsLoggedAboutARequestHasTheOrdersId(CapturedOutput output) {
        client.get()
                .uri("/orders/{id}/failure", ORDER)
                .exchange()
                .expectStatus()
                .is5xxServerError();
        assertThat(output.getAll().lines())
                .filteredOn(line -> line.contains("failed with status 500"))
                .singleElement()
                .asString()
                .contains("[order=" + ORDER);
    }

    @Test
    void whatIsNoOrdersIdDoesNotGetIntoTheLog(CapturedOutput output) {
        client.get()
                .uri("/orders/{id}/failure", "7] forged")
                .exchange()
                .expectStatus()
                .is5xxServerError();
        assertThat(output).contains("failed with status 500").doesNotContain("order=7");
    }
}
