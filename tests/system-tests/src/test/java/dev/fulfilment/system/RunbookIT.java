package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sends every request of docs/runbook.md to a stack with a parked event. */
class RunbookIT {

    private final SuiteClient client = new SuiteClient();
    private final Shell shell = new Shell();
    private final String order = client.placeOrder(client.customer("10.00"), client.product("1.00", 1), 1, "DE");

    @Test
    void everyRequestIsUnderstood() throws IOException {
        client.awaitEnd(order);
        try (var broker = new BrokerClient()) {
            broker.send("payments", order, "poison".getBytes(UTF_8));
        }
        shell.set("ORDER", order);
        shell.set("ID", parked("inventory-service"));
        var requests = Console.in(Files.readString(Path.of("../../docs/runbook.md"))).dialogues().stream()
                .map(Console.Dialogue::command)
                .filter(command -> command.startsWith("curl "))
                .toList();

        assertThat(requests).hasSizeGreaterThan(20);
        requests.forEach(request -> shell.run(failing(request)));

        assertThat(find("inventory-service")).isEmpty();
        client.delete("order-service", "/actuator/parked/" + parked("order-service") + "?reason=poison");
    }

    /** Makes curl fail on an error status. The filter of the answer is cut off: its matches depend on the fault. */
    private static String failing(String request) {
        return request.replaceFirst("^curl ", "curl --fail ").replaceFirst(" \\| .*", "");
    }

    private String parked(String service) {
        return Awaitility.await("the poison is parked by " + service)
                .until(() -> find(service), Optional::isPresent)
                .orElseThrow()
                .path("id")
                .toString();
    }

    private Optional<JsonNode> find(String service) {
        return client.get(service, "/actuator/parked")
                .valueStream()
                .filter(event -> event.path("key").asString("").equals(order))
                .findFirst();
    }
}
