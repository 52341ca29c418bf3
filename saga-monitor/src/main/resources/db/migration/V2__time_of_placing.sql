-- An order's id is as old as its draft, so pages and counts are in the order of the placing, as the events tell it.
create index saga_by_start on saga (started_at, order_id);

drop index saga_by_customer;
create index saga_by_customer on saga (customer_id, started_at, order_id);

drop index saga_by_status;
create index saga_by_status on saga (status, started_at, order_id);
