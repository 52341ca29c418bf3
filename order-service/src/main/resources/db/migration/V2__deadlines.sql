-- What the order waits for after this event is to be there by then: null where it waits for nothing. It stands in a row
-- that is written anyway; which of a stream's rows counts is the last.
alter table order_event add column expects_by timestamptz;

create index deadline on order_event (expects_by, order_id) where expects_by is not null;

-- How far the deadlines were looked at. Whoever looks holds the one row.
create table deadline_mark (
    only_one boolean     primary key default true check (only_one),
    time     timestamptz not null,
    order_id uuid        not null
);

insert into deadline_mark (time, order_id) values (now(), '00000000-0000-0000-0000-000000000000');
