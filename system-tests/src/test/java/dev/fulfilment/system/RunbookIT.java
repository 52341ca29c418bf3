package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every request of docs/runbook.md is answered by a stack in which there is something to mend. */
class RunbookIT {

    private static final String STOPPED = "inventory-service";

    private final Shop shop = new Shop();
    private final Shell shell = new Shell();

    @Test
    void everyRequestIsUnderstood() throws IOException {
        var order = shop.placeOrder(shop.customer("10.00"), shop.product("1.00", 1), 1, "DE");
        shop.awaitEnd(order);
        shell.set("ORDER", order);
        shell.set("ID", poisoned(order).path("id").toString());
        var requests = Console.in(Files.readString(Path.of("../docs/runbook.md"))).dialogues().stream()
                .map(Console.Dialogue::command)
                .filter(command -> command.startsWith("curl "))
                .toList();

        assertThat(requests).hasSizeGreaterThan(10);
        // What is refused or unknown is a failure with --fail.
        requests.forEach(request -> shell.run("set -o pipefail; " + request.replace("curl -s", "curl --fail -s")));

        assertThat(shop.get(STOPPED, "/actuator/parked")).noneMatch(event -> isAbout(order, event));
    }

    /** The event that stands still, of the one service that the runbook mends; the others let theirs go. */
    private JsonNode poisoned(String order) {
        try (var wire = new Wire()) {
            wire.send("payments", order, "poison".getBytes(UTF_8));
        }
        return Awaitility.await("the poison is parked")
                .until(
                        () -> StreamSupport.stream(
                                        shop.get(STOPPED, "/actuator/parked").spliterator(), false)
                                .filter(event -> isAbout(order, event))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isAbout(String order, JsonNode event) {
        return event.path("key").asString("").equals(order);
    }
}
