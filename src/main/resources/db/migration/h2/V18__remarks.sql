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

-- Optional columns of the input: what a programme is for, and how an indicator or a target was assigned.
alter table programmes add column if not exists theme varchar(1000);
alter table programmes add column if not exists goal varchar(2000);
alter table programmes add column if not exists base_year int;
alter table indicators add column if not exists co_bodies varchar(1000);
alter table indicators add column if not exists priority boolean;
alter table indicators add column if not exists source_document varchar(1000);
alter table indicators add column if not exists scope varchar(1000);
alter table indicators add column if not exists owner varchar(1000);
alter table targets add column if not exists base_value decimal(38, 12);
alter table targets add column if not exists co_bodies varchar(1000);
alter table targets add column if not exists priority boolean;
alter table targets add column if not exists source_document varchar(1000);
alter table targets add column if not exists scope varchar(1000);
alter table targets add column if not exists owner varchar(1000);
