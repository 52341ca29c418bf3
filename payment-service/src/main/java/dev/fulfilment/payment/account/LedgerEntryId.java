package dev.fulfilment.payment.account;

/** An entry's place in the ledger: entries of a customer are numbered from 1 without holes. */
record LedgerEntryId(String customerId, long entryNumber) {}
