-- Columns are those of the input files. Every statement can be run again: MySQL cannot roll a table back.
create table if not exists units (
    code varchar(40) not null,
    name varchar(1000) not null,
    kind varchar(40) not null,
    parent varchar(40),
    cluster varchar(1000),
    valid_from date,
    valid_to date,
    committee varchar(1000),
    upper_committee varchar(1000),
    symbol varchar(1000),
    place varchar(1000),
    primary key (code)
) ${table};

create table if not exists successions (
    `old` varchar(40) not null,
    `new` varchar(40) not null,
    effective_on date not null,
    `share` decimal(38, 12),
    primary key (`old`, `new`, effective_on)
) ${table};

create table if not exists programmes (
    code varchar(40) not null,
    title varchar(2000) not null,
    kind varchar(40) not null,
    first_year int not null,
    last_year int not null,
    issued_by varchar(40),
    primary key (code)
) ${table};

-- position: the order of the import files, in which indicators are printed.
create table if not exists indicators (
    code varchar(40) not null,
    `position` int not null,
    name varchar(1000) not null,
    `group` varchar(1000) not null,
    unit_of_measure varchar(1000) not null,
    measure varchar(40) not null,
    direction varchar(40) not null,
    decimals int not null,
    first_assessed int not null,
    part_of varchar(40),
    lead_body varchar(1000),
    weight decimal(38, 12) not null,
    primary key (code)
) ${table};
