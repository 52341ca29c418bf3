-- The list of orders, as the orders topic tells of them. Whatever is in it can be told anew from the streams.
-- Rows are updated a few times in their first seconds, and never again: the room left in each page is for that.
create table order_view (
    order_id        uuid           not null constraint order_view_pkey primary key,
    version         bigint         not null,
    customer_id     text           not null,
    status          text           not null,
    reason          text,
    tracking_number text,
    total_amount    numeric(19, 4) not null,
    currency        char(3)        not null,
    placed_at       timestamptz    not null,
    updated_at      timestamptz    not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);

-- One for each way to ask, each ending in the order of the pages.
create index order_view_by_time on order_view (placed_at, order_id);
create index order_view_by_customer on order_view (customer_id, placed_at, order_id);
create index order_view_by_status on order_view (status, placed_at, order_id);
create index order_view_by_customer_and_status on order_view (customer_id, status, placed_at, order_id);

-- What every instance signs its cursors with, so that any instance knows those of the others.
create table cursor_key (
    one boolean primary key default true check (one),
    key bytea   not null
);

insert into cursor_key (key) values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- Each rebuild of the view, whichever instance does it. One without an end runs, or was interrupted.
create table order_view_rebuild (
    id         bigint      generated always as identity primary key,
    started_at timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    orders     bigint      not null default 0,
    failure    text
);

-- While a rebuild fills the table named by the trigger's argument, whatever is written to the view goes there too.
create function copy_to_shadow() returns trigger language plpgsql as $$
begin
    execute format('
        insert into %I as known select * from told order by order_id
        on conflict (order_id) do update set
            (version, customer_id, status, reason, tracking_number, total_amount, currency, placed_at, updated_at) =
            (excluded.version, excluded.customer_id, excluded.status, excluded.reason, excluded.tracking_number,
             excluded.total_amount, excluded.currency, excluded.placed_at, excluded.updated_at)
        where excluded.version > known.version', tg_argv[0]);
    return null;
end
$$;
