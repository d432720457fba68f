-- valid_from is '' where the target is in force from the programme's start: a key cannot be null.
create table if not exists targets (
    programme varchar(40) not null,
    unit varchar(40) not null,
    indicator varchar(40) not null,
    basis varchar(40) not null,
    valid_from varchar(7) default '' not null,
    valid_to varchar(7),
    comparator varchar(40),
    low decimal(38, 12),
    high decimal(38, 12),
    wording varchar(4000),
    baseline decimal(38, 12),
    pace_q1 decimal(38, 12),
    pace_q2 decimal(38, 12),
    pace_q3 decimal(38, 12),
    pace_q4 decimal(38, 12),
    due varchar(7),
    primary key (programme, unit, indicator, basis, valid_from),
    constraint targets_programme foreign key (programme) references programmes (code),
    constraint targets_unit foreign key (unit) references units (code),
    constraint targets_indicator foreign key (indicator) references indicators (code)
) ${table};

create table if not exists progress (
    programme varchar(40) not null,
    unit varchar(40) not null,
    indicator varchar(40) not null,
    period varchar(7) not null,
    `value` decimal(38, 12),
    estimate boolean not null,
    state varchar(40) not null,
    override_status varchar(40),
    override_reason varchar(4000),
    reported_on date,
    source varchar(4000),
    note varchar(4000),
    primary key (programme, unit, indicator, period),
    constraint progress_programme foreign key (programme) references programmes (code),
    constraint progress_unit foreign key (unit) references units (code),
    constraint progress_indicator foreign key (indicator) references indicators (code)
) ${table};
