-- The bytes of a record as they were read: as text, those that are not UTF-8 were lost.
alter table stray alter column value type bytea using convert_to(value, 'UTF8');
