-- Why the order is not wanted any more; null as long as it is. Which of the order's addresses the goods go to.
-- A shipment that is packed by hand is scheduled without a time.
alter table shipment
    add column cancellation     text,
    add column address_revision integer not null default 0 check (address_revision >= 0),
    drop constraint only_whole_shipments_are_scheduled,
    add constraint only_whole_shipments_are_scheduled check (
        status not in ('SCHEDULED', 'DISPATCHED') or (country is not null and allocated_at is not null));
