-- Orders whose deadline has passed while an event of theirs was parked here: looked at again once none is.
create table deadline_put_off (
    order_id uuid primary key
);
