-- What a data file says of estimates and of statuses set by hand; null in editions frozen before.
alter table assessments add column (estimate boolean, override_reason varchar(4000));
