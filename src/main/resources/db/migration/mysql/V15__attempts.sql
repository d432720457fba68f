-- An edition that was frozen but never issued may be frozen anew, as a further attempt: nothing is changed or taken away.
-- MySQL has no "if not exists" for columns and keys.
set @attempt = if(
    exists (
        select 1 from information_schema.columns
        where table_schema = database() and table_name = 'editions' and column_name = 'attempt'),
    'do 0',
    'alter table editions add column attempt int not null default 1');
prepare attempt from @attempt;
execute attempt;
deallocate prepare attempt;

set @attempt = if(
    exists (
        select 1 from information_schema.statistics
        where table_schema = database() and table_name = 'editions' and index_name = 'editions_attempts'),
    'do 0',
    'alter table editions add constraint editions_attempts unique (programme, period, number, attempt)');
prepare attempt from @attempt;
execute attempt;
deallocate prepare attempt;

set @attempt = if(
    exists (
        select 1 from information_schema.statistics
        where table_schema = database() and table_name = 'editions' and index_name = 'editions_once'),
    'alter table editions drop index editions_once',
    'do 0');
prepare attempt from @attempt;
execute attempt;
deallocate prepare attempt;
