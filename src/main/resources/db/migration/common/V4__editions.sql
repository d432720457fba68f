-- Times are UTC whatever the session says. published_at is null until the manifest is written.
create table if not exists editions (
    id bigint auto_increment not null,
    programme varchar(40) not null,
    period varchar(7) not null,
    number int not null,
    issued_on date not null,
    title varchar(2000) not null,
    folder varchar(255) not null,
    inputs_sha256 varchar(64) not null,
    configuration_sha256 varchar(64) not null,
    templates_sha256 varchar(64) not null,
    program_version varchar(255) not null,
    scored_at datetime(6) not null,
    published_at datetime(6),
    primary key (id),
    constraint editions_once unique (programme, period, number)
) ${table};

-- Number 0 is the summary, which has no unit. file, size_bytes, pages, sha256, printed_at: once it is printed.
create table if not exists bulletins (
    edition bigint not null,
    number int not null,
    unit varchar(40),
    content longtext not null,
    file varchar(1000),
    size_bytes bigint,
    pages int,
    sha256 varchar(64),
    printed_at datetime(6),
    failure longtext,
    primary key (edition, number),
    constraint bulletins_edition foreign key (edition) references editions (id)
) ${table};
