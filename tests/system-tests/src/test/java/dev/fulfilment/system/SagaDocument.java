package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;

import dev.fulfilment.events.wire.Event;
import java.util.LinkedHashSet;
import java.util.List;

/** Text of docs/saga.md, generated from the {@link SagaMap}. */
final class SagaDocument {

    private SagaDocument() {}

    static String text() {
        return """
                # The saga

                Generated from `SagaMap` in `system-tests`; a test compares it with this file, with the services' listeners and with
                the causation seen in test runs. After a change of the map: `./mvnw -pl tests/system-tests -am test \
                -Dtest='*DocumentTest' -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`.

                ## Steps and compensations

                %s

                The saga is choreographed: steps run from payment to shipment, compensations in reverse. Each service knows only
                its neighbours. An order ends as COMPLETED once shipped, or as CANCELLED once declined or refunded.

                ## All reactions

                | event | service | reaction | publishes |
                | --- | --- | --- | --- |
                %s
                A reaction that needs two events runs when the second arrives, in either order.

                ## Cancellation

                All three services consume OrderCancellationRequested. Each decides under the lock of its row for the order:

                | state of the step | payment-service | inventory-service | shipping-service |
                | --- | --- | --- | --- |
                | not done | marks the order; OrderPlaced then leads to PaymentDeclined | marks the order; PaymentProcessed \
                then leads to InventoryAllocationFailed and RefundPayment | marks the order; InventoryAllocated then leads to ShipmentFailed |
                | done | leaves it to inventory | leaves it to shipping | being packed: ShipmentFailed; dispatched: nothing |
                | failed or compensated | nothing | nothing | nothing |

                A step runs only after the event of the previous step. So the first service that has not done its step stops
                the order, and later steps never run. A dispatched order cannot be stopped: OrderShipped arrives, and the
                order shows that its cancellation was refused. A missed deadline cancels an order in the same way,
                and only in this way; the late event may still arrive, and its effect is compensated like all others.
                """.formatted(diagram(), table());
    }

    static String diagram() {
        var arrows = new LinkedHashSet<String>();
        for (var step : SagaMap.STEPS) {
            if (!step.service().equals("order-service")) {
                step.outcomes()
                        .forEach(outcome -> outcome.forEach(effect -> arrows.add("    %s -- %s --> %s"
                                .formatted(SagaStep.name(step.trigger()), label(step), SagaStep.name(effect)))));
            }
        }
        return """
                ```mermaid
                flowchart LR
                    POST([POST /orders]) --> OrderPlaced
                    CANCEL([cancellation, or a deadline]) --> OrderCancellationRequested
                %s
                    OrderShipped --> COMPLETED([COMPLETED])
                    PaymentDeclined --> CANCELLED([CANCELLED])
                    PaymentRefunded --> CANCELLED
                ```""".formatted(String.join("\n", arrows));
    }

    private static String label(SagaStep step) {
        return step.service().replace("-service", "");
    }

    private static String table() {
        return SagaMap.STEPS.stream().map(SagaDocument::row).collect(joining());
    }

    private static String row(SagaStep step) {
        return "| %s%s | %s | %s | %s |\n"
                .formatted(
                        SagaStep.name(step.trigger()),
                        step.alsoNeeds().stream()
                                .map(needed -> " (and " + SagaStep.name(needed) + ")")
                                .collect(joining()),
                        step.service(),
                        step.does(),
                        step.outcomes().stream().map(SagaDocument::outcome).collect(joining(", or ")));
    }

    private static String outcome(List<Class<? extends Event>> events) {
        return events.stream().map(SagaStep::name).collect(joining(" and "));
    }
}
