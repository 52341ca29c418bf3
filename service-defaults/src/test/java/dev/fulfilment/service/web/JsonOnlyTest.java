package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.ACCEPT;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** JSON is the only format of requests and responses. */
@RestTest
class JsonOnlyTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private TestService.Controller controller;

    @Autowired
    private RequestMappingHandlerAdapter adapter;

    @ParameterizedTest
    @ValueSource(
            strings = {"application/yaml", "application/xml", "application/cbor", "text/html", "image/png", "garbage"})
    void aResponseInAnotherFormatIsRefusedBeforeTheHandlerRuns(String type) {
        var before = controller.effects();

        problem(
                client.post()
                        .uri("/effects")
                        .header(ACCEPT, type)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{}"),
                406);
        problem(client.post().uri("/bodyless-effects").header(ACCEPT, type), 406);

        assertThat(controller.effects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/x-yaml",
                "application/xml",
                "application/cbor",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "text/plain"
            })
    void aBodyInAnotherFormatIsRefusedBeforeTheHandlerRuns(String type) {
        var before = controller.effects();

        problem(
                client.post().uri("/effects").header(CONTENT_TYPE, type).body("{}".getBytes()),
                415,
                "Content-Type",
                "must be application/json");

        assertThat(controller.effects()).isEqualTo(before);
    }

    @Test
    void aCharsetIsIgnored() {
        client.post()
                .uri("/effects")
                .header(ACCEPT, "application/json;charset=UTF-16")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON);
    }

    @Test
    void noConverterOfALibraryIsRegistered() {
        assertThat(adapter.getMessageConverters())
                .extracting(converter -> converter.getClass().getSimpleName())
                .containsOnly(
                        "ByteArrayHttpMessageConverter",
                        "StringHttpMessageConverter",
                        "ResourceHttpMessageConverter",
                        "ResourceRegionHttpMessageConverter",
                        "JacksonJsonHttpMessageConverter");
    }

    @Test
    void theApiDescriptionSaysSo() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/effects'].post.responses['200'].content")
                .value(Map.class, content -> assertThat(content).containsOnlyKeys("application/json"))
                .jsonPath("$.paths['/effects'].post.requestBody.content")
                .value(Map.class, content -> assertThat(content).containsOnlyKeys("application/json"));
        client.get().uri("/v3/api-docs.yaml").exchange().expectStatus().isOk();
    }
}
