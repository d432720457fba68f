-- What is said of one indicator over all units, frozen with its edition.
create table if not exists sheets (
    edition bigint not null,
    number int not null,
    indicator varchar(40) not null,
    content longtext not null,
    primary key (edition, number),
    constraint sheets_edition foreign key (edition) references editions (id)
) ${table};
