-- Which of a product's listings this is: an older one that is told again late does not replace it.
alter table listed_product add column revision integer not null default 0 check (revision >= 0);
