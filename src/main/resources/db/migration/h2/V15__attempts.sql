-- An edition that was frozen but never issued may be frozen anew, as a further attempt: nothing is changed or taken away.
alter table editions add column if not exists attempt int not null default 1;
alter table editions drop constraint if exists editions_once;
alter table editions add constraint if not exists editions_attempts unique (programme, period, number, attempt);
