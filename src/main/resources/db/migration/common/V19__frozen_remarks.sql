-- The remarks of an edition as they were when it was frozen; programme and period are those of the edition.
create table if not exists frozen_remarks (
    edition bigint not null,
    unit varchar(40) not null,
    section varchar(40) not null,
    `position` int not null,
    indicator varchar(40),
    `text` varchar(4000) not null,
    body varchar(1000),
    due_on date,
    source varchar(4000),
    primary key (edition, unit, section, `position`),
    constraint frozen_remarks_edition foreign key (edition) references editions (id)
) ${table};
