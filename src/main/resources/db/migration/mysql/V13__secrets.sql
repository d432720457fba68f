-- Whether a programme's figures are handled only where its owner alone can enter. MySQL has no "add column if not exists".
set @secret = if(
    exists (
        select 1 from information_schema.columns
        where table_schema = database() and table_name = 'programmes' and column_name = 'secret'),
    'do 0',
    'alter table programmes add column secret boolean not null default false');
prepare secret from @secret;
execute secret;
deallocate prepare secret;
