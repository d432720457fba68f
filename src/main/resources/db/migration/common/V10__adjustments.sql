-- Points given and taken beyond the targets; item is '' where it is the only one of its kind: a key cannot be null.
create table if not exists adjustments (
    programme varchar(40) not null,
    unit varchar(40) not null,
    period varchar(7) not null,
    kind varchar(40) not null,
    item varchar(40) default '' not null,
    points decimal(38, 12) not null,
    reason varchar(4000) not null,
    source varchar(4000),
    primary key (programme, unit, period, kind, item),
    constraint adjustments_programme foreign key (programme) references programmes (code),
    constraint adjustments_unit foreign key (unit) references units (code)
) ${table};

-- What counted of them, frozen with the edition; null for a unit without any and in editions frozen before.
alter table standings add column (bonus decimal(38, 12), penalty decimal(38, 12));
