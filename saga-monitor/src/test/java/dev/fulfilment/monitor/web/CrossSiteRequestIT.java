package dev.fulfilment.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MonitorTest
class CrossSiteRequestIT {

    @LocalServerPort
    int port;

    @Autowired
    RestTestClient rest;

    @ParameterizedTest
    @CsvSource({
        "POST, /services/nobody/parked",
        "POST, /services/nobody/parked/1",
        "DELETE, /services/nobody/parked/1?reason=none",
        "POST, /shop/orders",
        "PUT, /shop/accounts/ada",
        "POST, /controls/poison",
        "POST, /actuator/timelines",
        "POST, /nowhere"
    })
    void aPageOfAnotherSiteMayNotChangeAnything(HttpMethod method, String path) {
        assertForbidden(send(method, path, headers -> headers.setOrigin("https://elsewhere.example")));
        assertForbidden(send(method, path, headers -> headers.set("Sec-Fetch-Site", "cross-site")));
    }

    @ParameterizedTest
    @CsvSource({"Origin, http://localhost:1", "Origin, 'null'", "Origin, https://localhost", "Sec-Fetch-Site, same-site"
    })
    void neitherMayOneOfAnotherPortOrOfNoSite(String header, String value) {
        assertForbidden(send(HttpMethod.POST, "/services/nobody/parked", headers -> headers.set(header, value)));
    }

    @Test
    void itsOwnPageMayAndWhoeverIsNoBrowser() {
        Consumer<HttpHeaders> own = headers -> {
            headers.setOrigin("http://localhost:" + port);
            headers.set("Sec-Fetch-Site", "same-origin");
        };
        send(HttpMethod.POST, "/services/nobody/parked/7", own).expectStatus().isNotFound();
        send(HttpMethod.POST, "/services/nobody/parked/7", _ -> {})
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whoFollowsALinkMayRead() {
        send(HttpMethod.GET, "/services", headers -> headers.set("Sec-Fetch-Site", "cross-site"))
                .expectStatus()
                .isOk();
    }

    private ResponseSpec send(HttpMethod method, String path, Consumer<HttpHeaders> headers) {
        return rest.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers)
                .body("{}")
                .exchange();
    }

    private static void assertForbidden(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(HttpStatus.FORBIDDEN)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(PageClient.json(answer).path("detail").asString()).contains("another site");
    }
}
