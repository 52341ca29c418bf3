-- The streams of all orders, owned by a role that the service is not, and cannot become. The primary key is what makes an
-- append optimistic: of two that want the same place, one gets it. What the order waits for after an event is to be there
-- by expects_by: null where it waits for nothing. It stands in a row that is written anyway; the last of a stream counts.
create table order_event (
    order_id     uuid        not null,
    version      bigint      not null check (version >= 1),
    event_id     uuid        not null,
    type         text        not null,
    data         jsonb       not null,
    occurred_at  timestamptz not null,
    expects_by   timestamptz,
    causation_id uuid,
    primary key (order_id, version)
);

create index deadline on order_event (expects_by, order_id) where expects_by is not null;

-- For the owner's own hands.
create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'order_event is append-only';
end
$$;

create trigger order_event_is_append_only
    before update or delete or truncate on order_event
    for each statement execute function refuse_to_rewrite_history();

grant usage on schema history to ${service};
grant select, insert on order_event to ${service};
