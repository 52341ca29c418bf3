package dev.fulfilment.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CounterTest
class ApiDescriptionIT {

    private final JsonNode paths;

    @Autowired
    ApiDescriptionIT(Counting counting, JsonMapper json) {
        var description = Counting.send(counting.port(), HttpMethod.GET, "/v3/api-docs", "");
        this.paths = json.readTree(description.getBody()).path("paths");
    }

    @Test
    void showsTheHeaderAndItsRulesOnEachPostThatTakesNoticeOfIt() {
        var header = header("/counters/{name}/increments", "post");

        assertThat(header.path("in").asString()).isEqualTo("header");
        assertThat(header.path("required").asBoolean(false)).isFalse();
        assertThat(header.at("/schema/maxLength").asInt()).isEqualTo(255);
        assertThat(header.path("description").asString()).contains("at least 24h", "422", "409");
        assertThat(header("/counters/{name}/even-increments", "post").isMissingNode())
                .isFalse();
    }

    @Test
    void showsItNowhereElse() {
        assertThat(header("/counters/{name}/unkeyed-increments", "post").isMissingNode())
                .isTrue();
        assertThat(header("/counters/{name}", "put").isMissingNode()).isTrue();
    }

    private JsonNode header(String path, String method) {
        var operation = paths.path(path).path(method);
        assertThat(operation.isMissingNode()).as(path).isFalse();
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("name").asString().equals("Idempotency-Key"))
                .findAny()
                .orElse(operation.path("no such parameter"));
    }
}
