-- How far a unit's rank moves when the weights do, frozen with its edition; none for a unit without a rank.
create table if not exists swings (
    edition bigint not null,
    unit varchar(40) not null,
    rank_low int not null,
    rank_high int not null,
    primary key (edition, unit),
    constraint swings_edition foreign key (edition) references editions (id)
) ${table};
