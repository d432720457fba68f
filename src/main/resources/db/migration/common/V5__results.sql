-- The rows of data/*.csv; position is their order there. Programme and period are those of the edition.
create table if not exists assessments (
    edition bigint not null,
    `position` int not null,
    unit varchar(40) not null,
    indicator varchar(40) not null,
    basis varchar(40) not null,
    wording varchar(4000),
    `value` decimal(38, 12),
    `plan` decimal(38, 12),
    percent_of_plan decimal(38, 4),
    expected_percent decimal(38, 4),
    status varchar(40) not null,
    reason varchar(40),
    `rule` varchar(40) not null,
    `override` boolean not null,
    indicator_rank int,
    indicator_ranked int,
    primary key (edition, `position`),
    constraint assessments_edition foreign key (edition) references editions (id)
) ${table};

create table if not exists standings (
    edition bigint not null,
    `position` int not null,
    unit varchar(40) not null,
    cluster varchar(1000),
    score decimal(38, 4),
    coverage decimal(38, 4),
    `rank` int,
    tied boolean,
    cluster_rank int,
    previous_rank int,
    `change` int,
    reason_unranked varchar(40),
    primary key (edition, `position`),
    constraint standings_edition foreign key (edition) references editions (id)
) ${table};

create table if not exists findings (
    edition bigint not null,
    `position` int not null,
    severity varchar(40) not null,
    code varchar(40) not null,
    file varchar(255),
    `line` bigint,
    `column` varchar(2000),
    unit varchar(255),
    indicator varchar(255),
    message longtext not null,
    primary key (edition, `position`),
    constraint findings_edition foreign key (edition) references editions (id)
) ${table};
