create table account (
    customer_id text collate "C" primary key,
    currency    text    not null check (currency ~ '^[A-Z]{3}$'),
    balance     numeric not null,
    entries     bigint  not null default 0,
    constraint balance_is_never_negative check (balance >= 0),
    constraint ledger_entries_are_counted check (entries >= 0),
    constraint one_currency_per_account unique (customer_id, currency)
) with (fillfactor = 80); -- room for updates in place: the balance is all that ever changes

create table payment (
    order_id    uuid primary key,
    status      text not null default 'NEW',
    customer_id text collate "C",
    amount      numeric,
    currency    text,
    reason      text,
    detail      text,
    constraint status_is_known
        check (status in ('NEW', 'REFUND_REQUESTED', 'CHARGED', 'DECLINED', 'REFUNDED')),
    constraint the_order_is_known_once_decided
        check (num_nonnulls(customer_id, amount, currency)
               = case when status in ('NEW', 'REFUND_REQUESTED') then 0 else 3 end),
    constraint a_no_has_its_reason
        check ((status in ('REFUND_REQUESTED', 'DECLINED', 'REFUNDED')) = (num_nonnulls(reason, detail) = 2)),
    constraint amount_is_not_negative check (amount >= 0)
) with (fillfactor = 80);

-- One row names both sides of a movement of money, so the books balance whatever is written here.
create table ledger_entry (
    customer_id     text collate "C" not null,
    entry_number    bigint           not null,
    recorded_at     timestamptz      not null,
    kind            text             not null,
    debit           text             not null,
    credit          text             not null,
    amount          numeric          not null,
    currency        text             not null,
    balance_after   numeric          not null,
    order_id        uuid references payment,
    idempotency_key text,
    primary key (customer_id, entry_number),
    constraint entry_is_in_the_currency_of_its_account
        foreign key (customer_id, currency) references account (customer_id, currency),
    constraint kind_is_known check (kind in ('DEPOSIT', 'CHARGE', 'REFUND')),
    constraint debit_follows_from_kind check (debit = case kind
        when 'DEPOSIT' then 'house:cash:' || currency
        when 'CHARGE' then 'customer:' || customer_id
        else 'house:sales:' || currency end),
    constraint credit_follows_from_kind check (credit = case kind
        when 'CHARGE' then 'house:sales:' || currency
        else 'customer:' || customer_id end),
    constraint something_moves check (amount > 0),
    constraint balance_after_is_never_negative check (balance_after >= 0),
    constraint all_but_deposits_belong_to_an_order check ((kind = 'DEPOSIT') = (order_id is null)),
    constraint only_deposits_have_a_key check (kind = 'DEPOSIT' or idempotency_key is null)
);

create unique index one_charge_and_one_refund_per_order
    on ledger_entry (order_id, kind) where order_id is not null;

create unique index one_deposit_per_key
    on ledger_entry (customer_id, idempotency_key) where idempotency_key is not null;

create function refuse_to_rewrite_the_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end
$$;

create trigger ledger_is_append_only
    before update or delete or truncate on ledger_entry
    for each statement execute function refuse_to_rewrite_the_ledger();
