package dev.fulfilment.inventory.allocation;

/** The action on an order's stock that is due. */
public enum AllocationAction {
    /** An input is missing, or the saga has ended. */
    NONE,
    ALLOCATE,
    /** A failed shipment or a cancellation arrived before the allocation: no stock is reserved any more. */
    REJECT,
    RELEASE,
    SHIP;

    /** Returns the action that follows from the status and the inputs; the order of their arrival is irrelevant. */
    static AllocationAction next(AllocationStatus status, SagaInputs inputs) {
        return switch (status) {
            case WAITING -> inputs.paid() ? onPayment(inputs) : NONE;
            case ALLOCATED -> onShipment(inputs.shipment());
            case SHIPPED, RELEASED, FAILED, NOT_NEEDED -> NONE;
        };
    }

    private static AllocationAction onPayment(SagaInputs inputs) {
        if (inputs.shipment() == ShipmentOutcome.FAILED || inputs.isCancelled()) {
            return REJECT;
        }
        return inputs.items() != null ? ALLOCATE : NONE;
    }

    private static AllocationAction onShipment(ShipmentOutcome shipment) {
        return switch (shipment) {
            case UNDECIDED -> NONE;
            case SHIPPED -> SHIP;
            case FAILED -> RELEASE;
        };
    }
}
