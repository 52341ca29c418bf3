-- How many events were published for a key. Its row lock also makes transactions that publish for one key
-- commit one after the other, so that the ids of their outbox rows are in the order of their commits.
create table publication (
    topic text not null,
    key text not null,
    last_sequence bigint not null,
    primary key (topic, key)
);

-- Events that were committed and are not yet acknowledged by Kafka. A key is always in the same bucket;
-- a bucket is drained by one relay at a time.
create table outbox (
    bucket smallint not null,
    id bigint generated always as identity,
    topic text not null,
    key text not null,
    value bytea not null,
    event_id uuid not null,
    event_type text not null,
    occurred_at timestamptz not null,
    traceparent text,
    primary key (bucket, id)
);

-- A table that is empty most of the time: its dead rows must go soon.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 50000
);

-- Events that took effect here. The time inside a UUIDv7 makes a range of ids a range of days, so that a
-- late repeat always meets its twin, and old days are dropped as whole partitions.
create table inbox (
    event_id uuid not null primary key
) partition by range (event_id);

create table inbox_other partition of inbox default;

-- Records that cannot take effect, and those of the same key that came after them, in the order of their arrival.
create table parked_event (
    id bigint generated always as identity primary key,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    record_timestamp bigint not null,
    key text,
    value bytea,
    traceparent text,
    event_id uuid,
    event_type text,
    failure text not null,
    attempts integer not null default 1,
    status text not null default 'PARKED' check (status in ('PARKED', 'REDRIVEN', 'DISCARDED')),
    parked_at timestamptz not null default clock_timestamp(),
    resolved_at timestamptz,
    resolution text,
    unique (topic, partition, record_offset, record_timestamp)
);

create index parked_event_by_key on parked_event (key, id) where status = 'PARKED';
