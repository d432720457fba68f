-- The hash of what was frozen, by part of the edition, as it was when it was stored. None of editions frozen before this
-- was kept.
create table if not exists seals (
    edition bigint not null,
    part varchar(60) not null,
    sha256 varchar(64) not null,
    primary key (edition, part),
    constraint seals_edition foreign key (edition) references editions (id)
) ${table};

-- The number of an edition that lies in the output folder and that this database has never known; it counts as used.
create table if not exists adopted (
    programme varchar(40) not null,
    period varchar(7) not null,
    number int not null,
    issued_on date,
    manifest_sha256 varchar(64) not null,
    adopted_at datetime(6) not null,
    primary key (programme, period, number)
) ${table};
