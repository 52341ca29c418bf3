package dev.fulfilment.service.start;

import dev.fulfilment.platform.Platform;
import org.junit.jupiter.api.Test;

/** Failed starts with a database that is available, but not for this service. */
class FailedStartsIT {

    private final String url = Platform.shared().database("test-service").jdbcUrl();
    private final String user = Platform.shared().database("test-service").username();

    @Test
    void wrongPassword() throws Exception {
        start(url, "wrong")
                .saysOnly(
                        "test-service cannot start: the database " + url + " rejects the login (FATAL: ",
                        "Check spring.datasource.username and spring.datasource.password.");
    }

    @Test
    void databaseThatDoesNotExist() throws Exception {
        var missing = url.replaceFirst("/[^/]+$", "/missing");
        start(missing, Platform.shared().database("test-service").password())
                .saysOnly(
                        "test-service cannot start: the database " + missing + " does not exist (FATAL: ",
                        "Create it, or set spring.datasource.url.");
    }

    private Start start(String url, String password) throws Exception {
        return Start.with(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }
}
