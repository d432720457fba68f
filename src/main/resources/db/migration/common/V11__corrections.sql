-- Every figure that an edition changes from the one before, in order.
create table if not exists corrections (
    edition bigint not null,
    `position` int not null,
    unit varchar(40) not null,
    indicator varchar(40),
    figure varchar(40) not null,
    `old` longtext,
    `new` longtext,
    primary key (edition, `position`),
    constraint corrections_edition foreign key (edition) references editions (id)
) ${table};

-- A bulletin that stays as it was published: it is the file of that number in the edition before.
create table if not exists kept (
    edition bigint not null,
    number int not null,
    former int not null,
    primary key (edition, number),
    constraint kept_edition foreign key (edition) references editions (id)
) ${table};

-- Every file of a published edition, its manifest among them, by which a copy is known wherever it comes from; code is
-- what its last page bears. None of editions published before this was kept.
create table if not exists files (
    edition bigint not null,
    `position` int not null,
    name varchar(1000) not null,
    sha256 varchar(64) not null,
    code varchar(12),
    primary key (edition, `position`),
    constraint files_edition foreign key (edition) references editions (id)
) ${table};
