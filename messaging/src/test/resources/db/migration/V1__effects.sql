-- What the reactions did, in the order in which they did it, and in which transaction.
create table effect (
    id bigint generated always as identity primary key,
    topic text not null,
    key text not null,
    value text not null,
    event_id uuid,
    transaction_id xid8 not null default pg_current_xact_id()
);
