-- A page of the second form leaves its figures to the table of assessments and is read together with its unit's rows. With it
-- a program that knows only the first form refuses the database. MySQL has no "create index if not exists".
set @by_unit = if(
    exists (
        select 1 from information_schema.statistics
        where table_schema = database() and table_name = 'assessments' and index_name = 'assessments_of_unit'),
    'do 0',
    'create index assessments_of_unit on assessments (edition, unit)');
prepare by_unit from @by_unit;
execute by_unit;
deallocate prepare by_unit;
