-- What an import warned of in a row that it took, until a later import brings the row without that. As with rejections, the
-- SHA-256 stands for a key of any length.
create table if not exists warnings (
    table_name varchar(40) not null,
    row_sha256 varchar(64) not null,
    column_name varchar(255) not null,
    code varchar(40) not null,
    file varchar(255) not null,
    line_no bigint,
    programme varchar(255),
    period varchar(7),
    unit varchar(255),
    indicator varchar(255),
    details longtext not null,
    primary key (table_name, row_sha256, column_name, code)
) ${table};
