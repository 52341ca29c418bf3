package dev.fulfilment.events.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An endless sequence of events of every type, most of them with hostile changes. The seed determines everything but the time
 * in the ids.
 */
public final class HostileEvents {

    private static final int RECENT_ORDERS = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random;
    private final Instant now;
    private final List<UUID> orders = new ArrayList<>();

    /** @param now the time of the events, and in their ids */
    public HostileEvents(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** Returns the generator of this sequence, for choices that belong to it. */
    public Random random() {
        return random;
    }

    /** Lets the next events be about an order that the services know, too. */
    public void about(String orderId) {
        orders.addFirst(UUID.fromString(orderId));
    }

    /** Returns the next event. About one in six is as a publisher publishes it. */
    public HostileEvent next() {
        var type = HostileJson.one(FulfilmentEvents.CATALOG.types(), random);
        var event = sample(type);
        var eventId = event.path("eventId").asString();
        var key = event.path("correlationId").asString();
        var mutation = new StringBuilder(type.name());
        var raw = new ArrayList<String>();
        var fields = HostileJson.one(List.of(0, 1, 1, 1, 2, 3), random);
        for (int count = 0; count < fields; count++) {
            mutation.append(' ').append(changeAField(event, raw));
        }
        var text = event.toString();
        for (int place = 0; place < raw.size(); place++) {
            text = text.replace(placeholder(place), raw.get(place));
        }
        var value = random.nextInt(12) == 0 ? damaged(text, mutation) : text.getBytes(UTF_8);
        return new HostileEvent(mutation.toString(), type.topic().name(), type.name(), eventId, key, value);
    }

    private ObjectNode sample(EventType type) {
        try (var json = HostileEvents.class.getResourceAsStream("/samples/" + type.name() + ".json")) {
            var event = (ObjectNode) JSON.readTree(requireNonNull(json, type.name()));
            var key = type.topic().equals(Topics.PRODUCTS) ? "fuzz-" + random.nextInt(20) : order().toString();
            var payload = (ObjectNode) event.path("payload");
            payload.put(type.topic().equals(Topics.PRODUCTS) ? "productId" : "orderId", key);
            if (payload.has("customerId")) {
                payload.put("customerId", "fuzz-nobody");
            }
            return event.put("eventId", id().toString())
                    .put("timestamp", now.toString())
                    .put("sequence", 1 + random.nextInt(6))
                    .put("correlationId", key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Events of one order follow each other, so that one waits behind another that is parked. */
    private UUID order() {
        if (orders.isEmpty() || random.nextInt(2) == 0) {
            orders.addFirst(id());
        }
        return orders.get(random.nextInt(Math.min(RECENT_ORDERS, orders.size())));
    }

    /** UUIDv7. */
    private UUID id() {
        return new UUID(
                now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    /** Returns what was changed. */
    private String changeAField(ObjectNode event, List<String> raw) {
        ObjectNode object = event;
        var name = HostileJson.one(List.copyOf(object.propertyNames()), random);
        var path = new StringBuilder(name);
        while (random.nextInt(6) > 0 && objectIn(object.path(name)) instanceof ObjectNode inner && !inner.isEmpty()) {
            object = inner;
            name = HostileJson.one(List.copyOf(object.propertyNames()), random);
            path.append('.').append(name);
        }
        return path + change(object, name, raw);
    }

    private static JsonNode objectIn(JsonNode field) {
        return field instanceof ArrayNode array && !array.isEmpty() ? array.get(0) : field;
    }

    private String change(ObjectNode object, String name, List<String> raw) {
        if (random.nextInt(8) == 0) {
            object.remove(name);
            return " missing";
        }
        var value = HostileJson.next(random, object.path(name));
        object.put(name, "@" + raw.size() + "@");
        raw.add(value);
        return "=" + (value.length() > 60 ? value.substring(0, 60) + "... " + value.length() : value);
    }

    private static String placeholder(int place) {
        return "\"@" + place + "@\"";
    }

    private byte[] damaged(String text, StringBuilder mutation) {
        var value = text.getBytes(UTF_8);
        var kind = random.nextInt(10);
        mutation.append(" damaged ").append(kind);
        return switch (kind) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(value, random.nextInt(value.length));
            case 2 -> text.getBytes(UTF_16);
            case 3 -> ("\ufeff" + text).getBytes(UTF_8);
            case 4 -> (text + text).getBytes(UTF_8);
            case 5 -> (text.substring(0, text.length() - 1) + "," + text.substring(1)).getBytes(UTF_8);
            case 6 -> randomBytes(random.nextInt(200));
            case 7 -> ("[" + text + "]").getBytes(UTF_8);
            default -> withRandomBytes(value);
        };
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] withRandomBytes(byte[] value) {
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            value[random.nextInt(value.length)] = (byte) random.nextInt();
        }
        return value;
    }
}
