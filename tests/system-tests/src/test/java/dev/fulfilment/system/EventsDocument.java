package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.EventType;
import java.nio.file.Path;

/** Text of docs/events.md, generated from the table of wire names, the saga map and the golden samples. */
final class EventsDocument {

    private static final Path SAMPLES = Documents.ROOT.resolve("common-events/src/test/resources/samples");

    private EventsDocument() {}

    static String text() {
        return """
                # Integration events

                Generated from the table of wire names, the saga map and the golden samples in `common-events`; a test compares
                this file with them. Every record value is a JSON object, the envelope, with these fields:

                | field | meaning |
                | --- | --- |
                | `eventType` | the wire name; never changes |
                | `eventId` | UUIDv7, globally unique; consumers deduplicate by it |
                | `timestamp` | time of the publisher's decision, UTC, milliseconds, as ISO 8601 text |
                | `version` | the schema version of that event type, from 1 |
                | `sequence` | number of the event in its publisher's stream for this key, from 1 without gaps, at most 10^15; from 1 again after 30 days without an event |
                | `correlationId` | the conversation: the order id |
                | `causationId` | the `eventId` of the causing event; null for a request |
                | `payload` | the event itself |

                Kafka headers repeat these as CloudEvents attributes (`ce_id`, `ce_type`, `ce_source`, `ce_time`,
                `ce_subject`, `ce_specversion`) and carry the trace context (`traceparent`). The record key is the order id, on
                `products` the product id. Amounts are exact decimals.

                What can be decoded can be stored ([ADR 35](adr/0035-refuse-what-cannot-be-stored-in-the-codec.md)). A record is
                refused, so that its consumers park it, if a field is missing, has another JSON type than in the samples below, or is
                out of range:

                | field | permitted |
                | --- | --- |
                | times | the years 2000 to 2199, as text |
                | texts | up to 10,000 characters, without U+0000 and without unpaired surrogates |
                | ids | UUIDs of 36 characters, not all zero; customers and products 1 to 64 letters, digits, dots, hyphens or underscores |
                | amounts and prices | 0 to 999999999999.99, with the decimals of their currency |
                | quantities, versions | from 1; revisions from 0 |
                | `eventType` | up to 100 letters, digits, dots, hyphens or underscores, beginning with a letter |

                Unknown fields are ignored. An event whose type is unknown is counted and ignored.

                ## Topics

                | topic | publisher | cleanup | events |
                | --- | --- | --- | --- |
                %s
                %s""".formatted(
                        topics(),
                        FulfilmentEvents.CATALOG.types().stream()
                                .map(EventsDocument::section)
                                .collect(joining("\n")));
    }

    private static String topics() {
        return Topics.all().stream()
                .map(topic -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                topic.name(),
                                topic.publisher(),
                                topic.compacted()
                                        ? "compacted: the last event of each key"
                                        : "deleted after the retention",
                                FulfilmentEvents.CATALOG.types().stream()
                                        .filter(type -> type.topic().equals(topic))
                                        .map(EventType::name)
                                        .collect(joining(", "))))
                .collect(joining());
    }

    private static String section(EventType type) {
        return """
                ## %s

                Version %d on `%s`. %s

                ```json
                %s```
                """.formatted(type.name(), type.version(), type.topic().name(), readers(type), sample(type));
    }

    private static String readers(EventType type) {
        var readers = SagaMap.STEPS.stream()
                .filter(step -> step.trigger() == type.javaType())
                .map(step -> step.service() + " " + step.does())
                .collect(joining("; "));
        return readers.isEmpty() ? "For read models; no saga step consumes it." : "Consumers: " + readers + ".";
    }

    private static String sample(EventType type) {
        return Documents.text(SAMPLES.resolve(type.name() + ".json"));
    }
}
