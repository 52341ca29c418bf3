create table order_points (
    order_id    uuid primary key,
    customer_id text,
    earned      bigint not null default 0,
    refunded    boolean not null default false
);

create index order_points_customer on order_points (customer_id) where customer_id is not null;
