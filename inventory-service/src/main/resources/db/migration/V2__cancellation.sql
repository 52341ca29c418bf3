-- Why the order is not wanted any more; null as long as it is. It keeps the order from being allocated.
alter table allocation
    add column cancellation text,
    drop constraint allocation_reason_check,
    add constraint allocation_reason_check check (
        reason in ('OUT_OF_STOCK', 'UNKNOWN_PRODUCT', 'SHIPMENT_FAILED', 'PAYMENT_DECLINED', 'ORDER_CANCELLED'));
