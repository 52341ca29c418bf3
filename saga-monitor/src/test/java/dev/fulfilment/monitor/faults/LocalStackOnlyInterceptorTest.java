package dev.fulfilment.monitor.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.service.web.NotFound;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

class LocalStackOnlyInterceptorTest {

    private final LocalStackOnlyInterceptor interceptor =
            new LocalStackOnlyInterceptor(new ControlsProperties(URI.create("http://127.0.0.1:8085"), "s"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void answersToThisMachinesOwnNames(String name) {
        assertThat(allows(interceptor, name)).isTrue();
    }

    /** DNS rebinding: the browser treats such a page and the monitor as one site, so only the Host header differs. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.2"})
    void refusesAPageThatHadItsOwnNamePointHere(String name) {
        assertThatThrownBy(() -> allows(interceptor, name))
                .isInstanceOf(ErrorResponseException.class)
                .hasMessageContaining("403");
    }

    @Test
    void saysElsewhereThatThereAreNone() {
        var disabled = new LocalStackOnlyInterceptor(new ControlsProperties(null, ""));
        assertThatThrownBy(() -> allows(disabled, "localhost"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("in the local stack only");
    }

    private static boolean allows(LocalStackOnlyInterceptor interceptor, String name) {
        var request = new MockHttpServletRequest("POST", "/controls/poison");
        request.setServerName(name);
        return interceptor.preHandle(request, new MockHttpServletResponse(), new Object());
    }
}
