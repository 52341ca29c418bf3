-- Everything here can be told anew from the topics. Order ids are UUIDv7, so a range of ids is a range of days: an order
-- and its whole timeline are in the partitions of the day of its placing, and old days are dropped as whole tables.

-- One row for each event of an order, whatever it says and however often it came.
create table event (
    order_id      uuid        not null,
    event_id      uuid        not null,
    place         bigint      generated always as identity,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    repeats       integer     not null default 0,
    event_type    text        not null,
    sequence      bigint      not null,
    causation_id  uuid,
    occurred_at   timestamptz not null,
    received_at   timestamptz not null,
    trace_id      text,
    value         bytea       not null,
    primary key (order_id, event_id)
) partition by range (order_id);

create table event_other partition of event default;

-- What follows from the events of an order. Rows are updated a few times in their first seconds: the room left in each
-- page is for that.
create table saga (
    order_id      uuid        not null primary key,
    customer_id   text,
    status        text        not null,
    started_at    timestamptz not null,
    last_step_at  timestamptz not null,
    ended_at      timestamptz,
    payment_ms    bigint,
    allocation_ms bigint,
    shipment_ms   bigint,
    undoing_ms    bigint,
    total_ms      bigint,
    broken        text[]      not null,
    suspect       boolean     not null,
    received_at   timestamptz not null,
    facts         json        not null
) partition by range (order_id);

create table saga_other partition of saga default with (fillfactor = 70);

-- Pages are in the order of the ids, that is of the placing: each way to ask ends in it.
create index saga_by_customer on saga (customer_id, order_id);
create index saga_by_status on saga (status, order_id);
create index saga_by_end on saga (ended_at) where ended_at is not null;
create index saga_by_difference on saga (order_id) where broken <> '{}';
create index saga_by_suspicion on saga (received_at) where suspect;

-- Rules that an order breaks. One that is resolved was only late.
create table difference (
    order_id    uuid        not null,
    rule        text        not null,
    detail      text        not null,
    evidence    json        not null,
    found_at    timestamptz not null,
    resolved_at timestamptz,
    primary key (order_id, rule)
);

create index difference_by_time on difference (found_at, order_id, rule);

-- The sums of what all orders contribute.
create table money (
    currency text    not null primary key,
    charged  numeric not null,
    refunded numeric not null,
    owed     numeric not null
);

create table goods (
    product_id text   not null primary key,
    allocated  bigint not null,
    released   bigint not null,
    shipped    bigint not null,
    reserved   bigint not null
);

create table product (
    product_id text    not null primary key,
    name       text    not null,
    price      numeric not null,
    currency   text    not null,
    sequence   bigint  not null
);

-- Records that are no event that is known here.
create table stray (
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    key           text,
    event_type    text,
    failure       text        not null,
    received_at   timestamptz not null,
    value         text,
    primary key (topic, partition, record_offset)
);

create index stray_by_time on stray (received_at);

-- Where each partition began when the monitor began to read it. What was there before has been deleted, so orders that
-- were placed before known_from cannot be judged.
create table beginning (
    topic      text        not null,
    partition  integer     not null,
    known_from timestamptz,
    primary key (topic, partition)
);
