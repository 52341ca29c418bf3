-- Which of a product's listings its name and price are, so that one that is told again late is known to be old.
alter table product add column revision integer not null default 0 check (revision >= 0);
