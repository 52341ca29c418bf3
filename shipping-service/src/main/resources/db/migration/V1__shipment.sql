-- One row for each order, begun by whichever part comes first.
create table shipment (
    order_id             uuid primary key,
    status               text not null default 'WAITING'
        check (status in ('WAITING', 'SCHEDULED', 'DISPATCHED', 'FAILED')),

    name                 text,
    street               text,
    city                 text,
    postal_code          text,
    country              text,

    allocated_at         timestamptz,
    cause_event_id       uuid,
    cause_correlation_id text,
    cause_traceparent    text,

    dispatch_at          timestamptz,
    dispatched_at        timestamptz,
    tracking_number      text unique,

    failure_reason       text,
    failure_detail       text,

    constraint address_is_whole check (num_nulls(name, street, city, postal_code, country) in (0, 5)),
    constraint only_whole_shipments_are_scheduled check (
        status not in ('SCHEDULED', 'DISPATCHED')
            or (country is not null and allocated_at is not null and dispatch_at is not null)),
    constraint dispatched_is_tracked check (
        (status = 'DISPATCHED') = (tracking_number is not null)
            and (status = 'DISPATCHED') = (dispatched_at is not null)),
    constraint failed_has_a_reason check (
        (status = 'FAILED') = (failure_reason is not null)
            and (status = 'FAILED') = (failure_detail is not null))
);

-- What the dispatcher looks for.
create index shipment_due on shipment (dispatch_at) where status = 'SCHEDULED';
