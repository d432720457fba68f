-- MySQL: an account for each duty, and for each just what it needs. The schema is bantin, its owner made it and the
-- tables (any command of bantin run with the owner's account does that, and after an update again); the owner runs
-- this script. Choose passwords of your own.
create user 'bantin_nhap'@'%' identified by 'thay-mat-khau-nay-1';
create user 'bantin_in'@'%' identified by 'thay-mat-khau-nay-2';
create user 'bantin_gui'@'%' identified by 'thay-mat-khau-nay-3';

-- Import: figures in, no edition.
grant select, insert, update on bantin.units to 'bantin_nhap'@'%';
grant select, insert, update on bantin.successions to 'bantin_nhap'@'%';
grant select, insert, update on bantin.programmes to 'bantin_nhap'@'%';
grant select, insert, update on bantin.indicators to 'bantin_nhap'@'%';
grant select, insert, update on bantin.targets to 'bantin_nhap'@'%';
grant select, insert, update on bantin.progress to 'bantin_nhap'@'%';
grant select, insert, update on bantin.adjustments to 'bantin_nhap'@'%';
grant select, insert, update on bantin.remarks to 'bantin_nhap'@'%';
grant select, insert, update on bantin.recipients to 'bantin_nhap'@'%';
grant select, insert, update, delete on bantin.rejections to 'bantin_nhap'@'%';
grant select, insert, update, delete on bantin.warnings to 'bantin_nhap'@'%';
grant select, insert on bantin.imports to 'bantin_nhap'@'%';
grant select, insert, update, delete on bantin.holders to 'bantin_nhap'@'%';
grant select on bantin.flyway_schema_history to 'bantin_nhap'@'%';

-- Check, publish, plan, preview, explain, template, runs: figures read, editions made, none taken away.
grant select on bantin.units to 'bantin_in'@'%';
grant select on bantin.successions to 'bantin_in'@'%';
grant select on bantin.programmes to 'bantin_in'@'%';
grant select on bantin.indicators to 'bantin_in'@'%';
grant select on bantin.targets to 'bantin_in'@'%';
grant select on bantin.progress to 'bantin_in'@'%';
grant select on bantin.adjustments to 'bantin_in'@'%';
grant select on bantin.remarks to 'bantin_in'@'%';
grant select on bantin.recipients to 'bantin_in'@'%';
grant select on bantin.rejections to 'bantin_in'@'%';
grant select on bantin.warnings to 'bantin_in'@'%';
grant select, insert, update (published_at) on bantin.editions to 'bantin_in'@'%';
grant select, insert, update (file, size_bytes, pages, sha256, printed_at, failure) on bantin.bulletins
    to 'bantin_in'@'%';
grant select, insert on bantin.assessments to 'bantin_in'@'%';
grant select, insert on bantin.standings to 'bantin_in'@'%';
grant select, insert on bantin.findings to 'bantin_in'@'%';
grant select, insert on bantin.frozen_remarks to 'bantin_in'@'%';
grant select, insert on bantin.sheets to 'bantin_in'@'%';
grant select, insert on bantin.swings to 'bantin_in'@'%';
grant select, insert on bantin.corrections to 'bantin_in'@'%';
grant select, insert on bantin.kept to 'bantin_in'@'%';
grant select, insert on bantin.files to 'bantin_in'@'%';
grant select, insert on bantin.seals to 'bantin_in'@'%';
grant select, insert on bantin.adopted to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.holders to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_INSTANCE to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION_PARAMS to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION_CONTEXT to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_STEP_EXECUTION to 'bantin_in'@'%';
grant select, insert, update, delete on bantin.BATCH_STEP_EXECUTION_CONTEXT to 'bantin_in'@'%';
grant select, update on bantin.BATCH_JOB_INSTANCE_SEQ to 'bantin_in'@'%';
grant select, update on bantin.BATCH_JOB_EXECUTION_SEQ to 'bantin_in'@'%';
grant select, update on bantin.BATCH_STEP_EXECUTION_SEQ to 'bantin_in'@'%';
grant select on bantin.flyway_schema_history to 'bantin_in'@'%';

-- Deliver, release, verify, overdue, runs: what was published goes out, and nothing of it is changed.
grant select on bantin.units to 'bantin_gui'@'%';
grant select on bantin.programmes to 'bantin_gui'@'%';
grant select on bantin.indicators to 'bantin_gui'@'%';
grant select (programme, valid_from, valid_to) on bantin.targets to 'bantin_gui'@'%';
grant select on bantin.standings to 'bantin_gui'@'%';
grant select on bantin.swings to 'bantin_gui'@'%';
grant select on bantin.assessments to 'bantin_gui'@'%';
grant select on bantin.recipients to 'bantin_gui'@'%';
grant select on bantin.editions to 'bantin_gui'@'%';
grant select on bantin.bulletins to 'bantin_gui'@'%';
grant select on bantin.files to 'bantin_gui'@'%';
grant select on bantin.adopted to 'bantin_gui'@'%';
grant select on bantin.seals to 'bantin_gui'@'%';
grant select on bantin.kept to 'bantin_gui'@'%';
grant select, insert, update (state, answer, changed_at) on bantin.deliveries to 'bantin_gui'@'%';
grant select, insert on bantin.delivered_files to 'bantin_gui'@'%';
grant select, insert on bantin.releases to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.holders to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_INSTANCE to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION_PARAMS to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_JOB_EXECUTION_CONTEXT to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_STEP_EXECUTION to 'bantin_gui'@'%';
grant select, insert, update, delete on bantin.BATCH_STEP_EXECUTION_CONTEXT to 'bantin_gui'@'%';
grant select, update on bantin.BATCH_JOB_INSTANCE_SEQ to 'bantin_gui'@'%';
grant select, update on bantin.BATCH_JOB_EXECUTION_SEQ to 'bantin_gui'@'%';
grant select, update on bantin.BATCH_STEP_EXECUTION_SEQ to 'bantin_gui'@'%';
grant select on bantin.flyway_schema_history to 'bantin_gui'@'%';
