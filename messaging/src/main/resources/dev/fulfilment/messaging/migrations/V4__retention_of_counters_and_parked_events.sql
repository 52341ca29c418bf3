-- Gives up while another transaction, such as a backup, holds the tables: a waiting lock request would block every event of
-- the other instances.
set local lock_timeout = '2s';

-- The day since which the outbox contains no event of the key; null while it may contain one. A date that stays null costs
-- an insert of the outbox no index entry.
alter table publication add column idle_since date;

create index publication_by_idleness on publication (idle_since);

create index parked_event_by_resolution on parked_event (resolved_at) where status <> 'PARKED';
