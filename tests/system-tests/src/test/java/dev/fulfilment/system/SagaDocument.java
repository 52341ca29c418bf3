package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;

import dev.fulfilment.events.wire.Event;
import java.util.LinkedHashSet;
import java.util.List;

/** docs/saga.md, drawn from the {@link SagaMap}. */
final class SagaDocument {

    private SagaDocument() {}

    static String text() {
        return """
                # The saga

                Drawn from `SagaMap` in `system-tests`; a test compares this file, the listeners of the services and the
                causes seen in real runs with it. After a change of the map: `./mvnw -pl tests/system-tests -am test \
                -Dtest='*DocumentTest' -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`.

                ## The way forward, and the way back

                %s

                Forward head to tail, undone tail to head. Each service knows only its neighbours; the order ends as
                COMPLETED when the goods left, or as CANCELLED when nothing was charged or the money is back.

                ## Every reaction

                | when | in | does | then publishes |
                | --- | --- | --- | --- |
                %s
                A reaction that needs two events acts when both are there, whichever comes last.

                ## Cancelling

                All three hear OrderCancellationRequested, and each decides under the lock of its one row of the order:

                | where the order stands | payment-service | inventory-service | shipping-service |
                | --- | --- | --- | --- |
                | its step is not done | marks the order; OrderPlaced then gives PaymentDeclined | marks the order; PaymentProcessed \
                then gives InventoryAllocationFailed and RefundPayment | marks the order; InventoryAllocated then gives ShipmentFailed |
                | its step is done | leaves it to inventory | leaves it to shipping | being packed: ShipmentFailed; dispatched: nothing |
                | it refused, or undid, its step | nothing | nothing | nothing |

                A step is taken only after the one before it told of itself, so the first of them that has not taken its own stops
                the order, and those behind it never get to. Nobody stops it once it is dispatched: OrderShipped arrives, and the
                order says that its cancellation was refused. An order that waits longer than its deadline is cancelled in the same
                way, and by nothing else; what it waited for may still arrive, and is undone like everything before it.
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
