-- Keys of requests and the answers to them are in rest.idempotency_record, for all requests alike. The index on the
-- column and the rule about it go with it.
alter table ledger_entry drop column idempotency_key;
