-- Collation "C" sorts as Java does: whoever locks several products, here or there, locks them in the same order.
-- Rows are updated in place over and over; the fill factor leaves room for that on their own page.
create table product (
    product_id     text collate "C" primary key check (product_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name           text not null check (btrim(name) <> '' and char_length(name) <= 200),
    price_amount   numeric(16, 4) not null check (price_amount > 0),
    price_currency text not null check (price_currency ~ '^[A-Z]{3}$'),
    on_hand        bigint not null default 0 check (on_hand >= 0),
    allocated      bigint not null default 0 check (allocated >= 0),
    check (allocated <= on_hand)
) with (fillfactor = 50);

-- One row for each order, whichever of its events comes first. product_ids[i] is wanted quantities[i] times; both are
-- null until OrderPlaced was seen. They may name products that do not exist, so there is no foreign key.
create table allocation (
    order_id    uuid primary key,
    status      text not null default 'WAITING'
                check (status in ('WAITING', 'ALLOCATED', 'SHIPPED', 'RELEASED', 'FAILED', 'NOT_NEEDED')),
    product_ids text[],
    quantities  integer[],
    paid        boolean not null default false,
    shipment    text not null default 'UNDECIDED' check (shipment in ('UNDECIDED', 'SHIPPED', 'FAILED')),
    shipment_detail text,
    reason      text check (reason in ('OUT_OF_STOCK', 'UNKNOWN_PRODUCT', 'SHIPMENT_FAILED', 'PAYMENT_DECLINED')),
    detail      text,
    check ((product_ids is null) = (quantities is null)),
    check (cardinality(product_ids) = cardinality(quantities) and cardinality(quantities) > 0),
    check (0 < all (quantities)),
    check (status not in ('ALLOCATED', 'SHIPPED', 'RELEASED') or (paid and product_ids is not null)),
    check (status <> 'SHIPPED' or shipment = 'SHIPPED'),
    check (status <> 'RELEASED' or shipment = 'FAILED'),
    check (status not in ('FAILED', 'RELEASED', 'NOT_NEEDED') or (reason is not null and detail is not null))
) with (fillfactor = 50);
