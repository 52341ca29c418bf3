package dev.fulfilment.service;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class RefusalsTest {

    @Autowired
    private RestTestClient client;

    @Test
    void sayWhatIsNotThere() {
        client.get()
                .uri("/orders/01990000-0000-7000-8000-000000000001")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("There is no order 01990000-0000-7000-8000-000000000001")
                .jsonPath("$.errors")
                .doesNotExist();
    }
}
