package dev.fulfilment.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@MonitorTest
@TestPropertySource(properties = "monitor.trace-link=http://traces.example/{traceId}")
class PageDeliveryIT {

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "svg", "image/svg+xml");

    @Autowired
    PageClient page;

    @Test
    void theRootPathIsThePage() {
        var document = text(page.get("/").expectStatus().isOk());

        assertThat(document).contains("<title>Saga monitor</title>");
    }

    @Test
    void everyFileIsServedWithItsTypeAndIsRevalidated() throws IOException {
        for (var file : StaticFiles.all().entrySet()) {
            var answer = page.get("/" + file.getKey()).expectStatus().isOk();

            answer.expectHeader()
                    .value("Cache-Control", control -> assertThat(control).contains("no-cache"));
            answer.expectHeader()
                    .value(
                            "Content-Type",
                            type -> assertThat(type)
                                    .startsWith(TYPES.get(file.getKey().replaceFirst(".*\\.", ""))));
            assertThat(text(answer)).as(file.getKey()).isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/main.js", "/sagas", "/sagas?limit=0", "/nothing-is-here", "/actuator/health"})
    void everyResponseHasTheSecurityHeaders(String path) {
        hasSecurityHeaders(page.get(path));
    }

    @Test
    void anErrorResponseHasTheSecurityHeaders() {
        var answer = page.post("/services/nobody/parked/7", "{}").expectStatus().isNotFound();

        hasSecurityHeaders(answer);
    }

    @Test
    void thePolicyAllowsOwnFilesOnlyAndNarrowsIt() {
        var directives = SecurityHeadersFilter.POLICY.split("; ");

        assertThat(directives[0]).isEqualTo("default-src 'self'");
        assertThat(directives)
                .filteredOn(each -> !each.equals(directives[0]))
                .allMatch(each -> each.endsWith(" 'none'"));
    }

    @Test
    void theDocumentationStatesThePolicy() throws IOException {
        assertThat(Files.readString(Path.of("../docs/monitor.md"))).contains(SecurityHeadersFilter.POLICY);
    }

    @Test
    void thePageSettingsContainTheTraceLink() {
        assertThat(page.getJson("/page-settings").path("traces").asString())
                .isEqualTo("http://traces.example/{traceId}");
    }

    private static void hasSecurityHeaders(ResponseSpec answer) {
        answer.expectHeader().valueEquals("Content-Security-Policy", SecurityHeadersFilter.POLICY);
        answer.expectHeader().valueEquals("X-Content-Type-Options", "nosniff");
        answer.expectHeader().valueEquals("Referrer-Policy", "no-referrer");
    }

    private static String text(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
