-- Ids whose own time is not about the time of their receipt, such as those of events that were published days later. Their
-- records come again for longer than their day is in the inbox, so they are kept by the time of their receipt.
create table inbox_untimely (
    event_id uuid not null primary key,
    received_at timestamptz not null
);

insert into inbox_untimely (event_id, received_at) select event_id, clock_timestamp() from inbox_other;
