-- A key has any length; an index entry must fit into a third of a page. So the hash is indexed.
drop index parked_event_by_key;

create index parked_event_by_key on parked_event (hashtextextended(key, 0), id) where status = 'PARKED';
