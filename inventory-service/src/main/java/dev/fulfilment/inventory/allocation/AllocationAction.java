package dev.fulfilment.inventory.allocation;

/** What an order's stock can be due for. */
public enum AllocationAction {
    /** Nothing: something is missing, or all is done. */
    NONE,
    ALLOCATE,
    /** The undo, or the cancellation, came before the step: that step is not taken any more. */
    REFUSE,
    RELEASE,
    SHIP;

    /** What is due where the order stands, by all that is known of it: the order of arrival plays no part. */
    static AllocationAction next(AllocationStatus status, SagaInputs facts) {
        return switch (status) {
            case WAITING -> facts.paid() ? onPayment(facts) : NONE;
            case ALLOCATED -> onShipment(facts.shipment());
            case SHIPPED, RELEASED, FAILED, NOT_NEEDED -> NONE;
        };
    }

    private static AllocationAction onPayment(SagaInputs facts) {
        if (facts.shipment() == ShipmentOutcome.FAILED || facts.isCancelled()) {
            return REFUSE;
        }
        return facts.items() != null ? ALLOCATE : NONE;
    }

    private static AllocationAction onShipment(ShipmentOutcome shipment) {
        return switch (shipment) {
            case UNDECIDED -> NONE;
            case SHIPPED -> SHIP;
            case FAILED -> RELEASE;
        };
    }
}
