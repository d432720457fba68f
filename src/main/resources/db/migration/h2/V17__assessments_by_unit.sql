-- A page of the second form leaves its figures to the table of assessments and is read together with its unit's rows. With it
-- a program that knows only the first form refuses the database.
create index if not exists assessments_of_unit on assessments (edition, unit);
