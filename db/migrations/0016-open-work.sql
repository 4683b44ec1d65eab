-- What is still to be done on a file, kept with its summary and written by the same statement as every step, so
-- that "my work" is one read under the row policies of the list. Null on files of before: the server fills them
-- in after its start, and `verify` passes them over until then.
alter table case_summary add column work jsonb, add column work_on date;
create index case_work_of_province on case_summary (province_id, work_on, case_id) where work_on is not null;
create index case_work_of_commune on case_summary (province_id, commune_id, work_on, case_id)
  where work_on is not null;
create index case_without_work on case_summary (province_id, case_id) where work is null;
grant update (work, work_on) on case_summary to dv_law;
