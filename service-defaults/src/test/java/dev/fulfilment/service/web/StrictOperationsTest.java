package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class StrictOperationsTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private TestService.Operations operations;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /actuator/parked                      | {"kee": "a"}             | kee is not known
            POST   | /actuator/parked                      | {"key": "a", "keys": ""} | keys is not known
            POST   | /actuator/parked?dry=true             | {}                       | dry is not known
            DELETE | /actuator/parked/1?reason=a&force=yes | {}                       | force is not known
            """)
    void refuseANameThatTheyDoNotKnowAndHaveNoEffect(String method, String path, String body, String detail) {
        var before = operations.effects();

        problem(
                        client.method(HttpMethod.valueOf(method))
                                .uri(path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        400)
                .jsonPath("$.detail")
                .isEqualTo(detail);

        assertThat(operations.effects()).isEqualTo(before);
    }

    @Test
    void acceptWhatTheyKnow() {
        client.post()
                .uri("/actuator/parked")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"key\": \"a\"}")
                .exchange()
                .expectStatus()
                .isOk();
        client.delete()
                .uri("/actuator/parked/1?reason=a")
                .exchange()
                .expectStatus()
                .isOk();
    }
}
