-- Whether a programme's figures are handled only where its owner alone can enter.
alter table programmes add column if not exists secret boolean not null default false;
