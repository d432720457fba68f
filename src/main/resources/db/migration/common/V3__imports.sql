-- A key as typed may be of any length, so its SHA-256 is what is unique.
create table if not exists rejections (
    file varchar(255) not null,
    row_sha256 varchar(64) not null,
    row_key longtext not null,
    line_no bigint not null,
    columns_wrong varchar(2000),
    programme varchar(255),
    period varchar(7),
    unit varchar(255),
    indicator varchar(255),
    messages_vi longtext not null,
    messages_en longtext not null,
    primary key (file, row_sha256)
) ${table};

create table if not exists imports (
    id bigint auto_increment not null,
    imported_at datetime(6) not null,
    source varchar(4000) not null,
    read_count int not null,
    accepted_count int not null,
    rejected_count int not null,
    sha256 varchar(64) not null,
    primary key (id)
) ${table};
