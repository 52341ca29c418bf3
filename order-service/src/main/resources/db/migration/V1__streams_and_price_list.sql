-- The streams of all orders. The primary key is what makes an append optimistic: of two that want the same place, one
-- gets it.
create table order_event (
    order_id     uuid        not null,
    version      bigint      not null check (version >= 1),
    event_id     uuid        not null,
    type         text        not null,
    data         jsonb       not null,
    occurred_at  timestamptz not null,
    causation_id uuid,
    primary key (order_id, version)
);

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'order_event is append-only';
end
$$;

create trigger order_event_is_append_only
    before update or delete on order_event
    for each statement execute function refuse_to_rewrite_history();

-- This service's own copy of what inventory-service lists.
create table listed_product (
    product_id text           primary key,
    name       text           not null,
    price      numeric(19, 4) not null check (price >= 0),
    currency   char(3)        not null
);
