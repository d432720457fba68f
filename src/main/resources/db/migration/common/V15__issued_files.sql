-- Every file of a published edition, by which a copy is known wherever it comes from; code is what its last page bears.
create table if not exists issued_files (
    edition bigint not null,
    file varchar(255) not null,
    sha256 varchar(64) not null,
    code varchar(12),
    primary key (edition, file),
    constraint issued_files_edition foreign key (edition) references editions (id)
) ${table};
