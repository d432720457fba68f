-- What people write beside the figures. A remark that was taken back keeps its key and has an empty text.
create table if not exists remarks (
    programme varchar(40) not null,
    unit varchar(40) not null,
    period varchar(7) not null,
    section varchar(40) not null,
    `position` int not null,
    indicator varchar(40),
    `text` varchar(4000) not null,
    body varchar(1000),
    due_on date,
    source varchar(4000),
    primary key (programme, unit, period, section, `position`),
    constraint remarks_programme foreign key (programme) references programmes (code),
    constraint remarks_unit foreign key (unit) references units (code),
    constraint remarks_indicator foreign key (indicator) references indicators (code)
) ${table};

-- Optional columns of the input: what a programme is for, and how an indicator or a target was assigned. MySQL has no
-- "add column if not exists"; all columns of a table come in one statement.
set @of_programmes = if(
    exists (
        select 1 from information_schema.columns
        where table_schema = database() and table_name = 'programmes' and column_name = 'theme'),
    'do 0',
    'alter table programmes add column theme varchar(1000),
        add column goal varchar(2000),
        add column base_year int');
prepare of_programmes from @of_programmes;
execute of_programmes;
deallocate prepare of_programmes;

set @of_indicators = if(
    exists (
        select 1 from information_schema.columns
        where table_schema = database() and table_name = 'indicators' and column_name = 'co_bodies'),
    'do 0',
    'alter table indicators add column co_bodies varchar(1000),
        add column priority boolean,
        add column source_document varchar(1000),
        add column scope varchar(1000),
        add column owner varchar(1000)');
prepare of_indicators from @of_indicators;
execute of_indicators;
deallocate prepare of_indicators;

set @of_targets = if(
    exists (
        select 1 from information_schema.columns
        where table_schema = database() and table_name = 'targets' and column_name = 'base_value'),
    'do 0',
    'alter table targets add column base_value decimal(38, 12),
        add column co_bodies varchar(1000),
        add column priority boolean,
        add column source_document varchar(1000),
        add column scope varchar(1000),
        add column owner varchar(1000)');
prepare of_targets from @of_targets;
execute of_targets;
deallocate prepare of_targets;
