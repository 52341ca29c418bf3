package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class RecordedResponseTest {

    private final MockHttpServletResponse real = new MockHttpServletResponse();
    private final RecordedResponse response = new RecordedResponse(real);

    @Test
    void sendsNothingToTheRealOne() throws IOException {
        answerWithEverything();

        assertThat(real.getStatus()).isEqualTo(200);
        assertThat(real.getHeaderNames()).isEmpty();
        assertThat(real.getContentAsByteArray()).isEmpty();
        assertThat(real.isCommitted()).isFalse();
    }

    @Test
    void hasAllOfItToSend() throws IOException {
        answerWithEverything();

        response.toStoredResponse().send(real);

        assertThat(real.getStatus()).isEqualTo(201);
        assertThat(real.getHeader("Location")).isEqualTo("/orders/1");
        assertThat(real.getHeaders("Link")).containsExactly("<a: b>", "<c>");
        assertThat(real.getHeader("Retry-After")).isEqualTo("7");
        assertThat(real.getHeader("Last-Modified")).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(real.getContentType()).isEqualTo("application/json");
        assertThat(real.getContentLength()).isEqualTo(4);
        assertThat(real.getContentAsByteArray()).isEqualTo("\"\u00e9\"".getBytes(UTF_8));
    }

    @Test
    void keepsAnErrorOrARedirectFromBeingSentBeforeTheCommit() {
        response.sendError(404, "gone");
        assertThat(response.toStoredResponse().status()).isEqualTo(404);

        response.sendRedirect("/orders/1");
        assertThat(response.toStoredResponse().status()).isEqualTo(302);
        assertThat(response.toStoredResponse().headers()).containsExactly("Location: /orders/1");
        assertThat(real.isCommitted()).isFalse();
    }

    private void answerWithEverything() throws IOException {
        response.setStatus(201);
        response.setHeader("Location", "/orders/0");
        response.setHeader("Location", "/orders/1");
        response.addHeader("Link", "<a: b>");
        response.addHeader("Link", "<c>");
        response.addIntHeader("Retry-After", 7);
        response.setDateHeader("Last-Modified", 0);
        response.setHeader("X-Taken-Back", "yes");
        response.setHeader("X-Taken-Back", null);
        response.setContentType("application/json");
        response.addHeader("Content-Length", "4");
        response.getWriter().print("\"\u00e9\"");
        response.flushBuffer();
    }
}
