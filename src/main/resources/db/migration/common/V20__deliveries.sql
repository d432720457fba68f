-- Whoever gets papers of each published edition, and the way they take.
create table if not exists recipients (
    code varchar(40) not null,
    unit varchar(40),
    role varchar(1000),
    channel varchar(40) not null,
    address varchar(1000) not null,
    papers varchar(200) not null,
    profile varchar(40) not null,
    valid_from date,
    valid_to date,
    primary key (code),
    constraint recipients_unit foreign key (unit) references units (code)
) ${table};

-- One row a letter or a copy. round: the run it belongs to, which goes on until none of its rows is OPEN; sending: 1, and one
-- more for each time that somebody asked to send it again.
create table if not exists deliveries (
    id bigint auto_increment not null,
    edition bigint not null,
    round int not null,
    recipient varchar(40) not null,
    sending int not null,
    part int not null,
    parts int not null,
    channel varchar(40) not null,
    address varchar(1000) not null,
    profile varchar(40) not null,
    salutation varchar(1000) not null,
    state varchar(40) not null,
    answer varchar(2000),
    changed_at datetime(6) not null,
    primary key (id),
    constraint deliveries_once unique (edition, recipient, sending, part),
    constraint deliveries_edition foreign key (edition) references editions (id)
) ${table};

create table if not exists delivered_files (
    delivery bigint not null,
    `position` int not null,
    name varchar(1000) not null,
    sha256 varchar(64) not null,
    primary key (delivery, `position`),
    constraint delivered_files_delivery foreign key (delivery) references deliveries (id)
) ${table};

-- A published edition may leave the house from here on, where bantin.release is MANUAL.
create table if not exists releases (
    edition bigint not null,
    released_at datetime(6) not null,
    released_by varchar(1000) not null,
    decision varchar(2000) not null,
    primary key (edition),
    constraint releases_edition foreign key (edition) references editions (id)
) ${table};
