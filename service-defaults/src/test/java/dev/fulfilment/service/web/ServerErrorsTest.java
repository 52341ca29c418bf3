package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
@ExtendWith(OutputCaptureExtension.class)
class ServerErrorsTest {

    @Autowired
    private RestTestClient client;

    @Test
    void areLoggedOnceAndHiddenFromTheClient(CapturedOutput output) {
        problem(client.get().uri("/broken"), 500)
                .jsonPath("$.detail")
                .isEqualTo("Internal server error")
                .jsonPath("$.errors")
                .doesNotExist();
        assertThat(output.getAll().split("secret of the house", -1)).hasSize(2);
        assertThat(output).contains("uri=/broken failed with status 500", "at dev.fulfilment.service.web.TestService");
    }

    @Test
    void askToComeBackWhenTheDatabaseIsAway(CapturedOutput output) {
        client.get().uri("/database-away").exchange().expectHeader().valueEquals("Retry-After", "5");
        problem(client.get().uri("/database-away"), 503);
        assertThat(output).contains("uri=/database-away failed with status 503").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "garbage"})
    void areProblemsAlsoWhenAFilterFails(String accept) {
        problem(client.get().uri("/orders?limit=1").header("X-Fail", "now").header("Accept", accept), 500)
                .jsonPath("$.detail")
                .isEqualTo("Internal Server Error");
    }

    @Test
    void haveNoPageOfTheirOwn() {
        problem(client.get().uri("/error"), 404);
    }
}
