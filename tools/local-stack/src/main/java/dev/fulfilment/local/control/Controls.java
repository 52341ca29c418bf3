package dev.fulfilment.local.control;

import dev.fulfilment.events.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Routes of the control server. */
final class Controls {

    private static final Pattern SWITCHING = Pattern.compile("POST /services/([a-z-]+)/(stop|start)");
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, ServiceSwitch> services;
    private final RecordInjector records;

    Controls(Map<String, ServiceSwitch> services, RecordInjector records) {
        this.services = services;
        this.records = records;
    }

    record ServiceState(String name, boolean running) {}

    record AllServices(List<ServiceState> services) {}

    record PoisonRequest(String orderId) {}

    /** @param request method and path */
    Object answer(String request, byte[] body) {
        var switching = SWITCHING.matcher(request);
        if (switching.matches()) {
            return switched(switching);
        }
        return switch (request) {
            case "GET /services" -> all();
            case "POST /copies" -> records.copy(JSON.readValue(body, RecordPosition.class));
            case "POST /poison" ->
                records.poison(
                        OrderId.of(JSON.readValue(body, PoisonRequest.class).orderId()));
            default -> throw RefusedRequest.notFound("There is nothing at this address");
        };
    }

    private ServiceState switched(Matcher switching) {
        var name = switching.group(1);
        var service = Optional.ofNullable(services.get(name))
                .orElseThrow(() -> RefusedRequest.notFound("There is no service " + name));
        if (switching.group(2).equals("stop")) {
            service.stop();
        } else {
            service.start();
        }
        return new ServiceState(name, service.isRunning());
    }

    private AllServices all() {
        return new AllServices(services.entrySet().stream()
                .map(each -> new ServiceState(each.getKey(), each.getValue().isRunning()))
                .toList());
    }
}
