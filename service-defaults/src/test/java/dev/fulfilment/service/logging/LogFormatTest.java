package dev.fulfilment.service.logging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {

    private static final OrderId ORDER = OrderId.of("01990000-0000-7000-8000-000000000001");

    /** Full timestamp, so that lines of several services and days can be sorted. */
    private static final String TIME = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) ";

    @TempDir
    private Path folder;

    /** Resets the logging system, which is otherwise initialized once per process. */
    @BeforeEach
    @AfterEach
    void forget() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        MDC.clear();
    }

    @Test
    void consoleHasALineForPeopleAndFileOneForMachines(CapturedOutput console) throws IOException {
        var file = folder.resolve("service.log");
        try (var service = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--logging.file.name=" + file)) {
            LoggerFactory.getLogger("plain").info("without ids");
            MDC.put("eventId", "e1");
            LoggerFactory.getLogger("half").info("with the event's id");
            MDC.put("traceId", "t1");
            SagaLog.step(ORDER, "charged 1.00 EUR", "OrderPlaced");
        }
        assertThat(console.getOut().lines().map(line -> line.replaceFirst(TIME, "")))
                .contains(
                        "INFO  test-service plain: without ids",
                        "INFO  test-service [event=e1] half: with the event's id",
                        "INFO  test-service [order=%1$s event=e1 trace=t1] saga: order %1$s: charged 1.00 EUR (because OrderPlaced)"
                                .formatted(ORDER));
        assertThat(Files.readString(file, UTF_8))
                .contains(
                        "\"ecs\":{\"version\":", "\"correlationId\":\"" + ORDER, "\"traceId\":\"t1\"", "test-service");
    }

    /** Configuration of containers, which log to the console only. */
    @Test
    void theConsoleCanHaveALineForMachinesInstead(CapturedOutput console) {
        try (var service = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--logging.structured.format.console=ecs")) {
            MDC.put("eventId", "e1");
            MDC.put("traceId", "t1");
            SagaLog.step(ORDER, "charged 1.00 EUR", "OrderPlaced");
        }
        assertThat(console.getOut().lines())
                .filteredOn(line -> line.contains("charged"))
                .singleElement()
                .asString()
                .startsWith("{\"@timestamp\":\"")
                .contains("\"correlationId\":\"" + ORDER + "\"", "\"eventId\":\"e1\"", "\"traceId\":\"t1\"");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
