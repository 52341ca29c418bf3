-- Answers to requests that had an Idempotency-Key, each committed with the effect that it tells of.
create table idempotency_record (
    scope       text        not null, -- method and path
    key         text        not null,
    fingerprint text        not null, -- SHA-256 of query and body
    status      smallint    not null check (status between 200 and 399),
    headers     text[]      not null, -- 'name: value'
    body        bytea       not null,
    answered_at timestamptz not null default now(),
    primary key (scope, key)
);

create index idempotency_record_by_age on idempotency_record (answered_at);
