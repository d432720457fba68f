-- Who has which lock, to be told to others; the lock itself is the server's. A row counts while its connection has the lock.
create table if not exists holders (
    name varchar(64) not null,
    connection bigint not null,
    host varchar(255) not null,
    process bigint not null,
    account varchar(255) not null,
    since datetime(6) not null,
    primary key (name)
) ${table};
