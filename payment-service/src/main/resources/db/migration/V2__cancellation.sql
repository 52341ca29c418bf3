-- An order may be cancelled before it is heard of: the mark that keeps it from being charged.
alter table payment
    drop constraint status_is_known,
    drop constraint the_order_is_known_once_decided,
    drop constraint a_no_has_its_reason,
    add constraint status_is_known
        check (status in ('NEW', 'REFUND_REQUESTED', 'CANCELLATION_REQUESTED', 'CHARGED', 'DECLINED', 'REFUNDED')),
    add constraint the_order_is_known_once_decided
        check (num_nonnulls(customer_id, amount, currency)
               = case when status in ('NEW', 'REFUND_REQUESTED', 'CANCELLATION_REQUESTED') then 0 else 3 end),
    add constraint a_no_has_its_reason
        check ((status in ('REFUND_REQUESTED', 'CANCELLATION_REQUESTED', 'DECLINED', 'REFUNDED'))
               = (num_nonnulls(reason, detail) = 2));
