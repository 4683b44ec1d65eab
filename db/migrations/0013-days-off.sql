-- A day off that a province enters moves dates that its files have kept. The one role that moves them reads the
-- files of one province to fold them again, and may write nothing of them but the date that comes next.
do $$
begin
  begin
    create role dv_law nologin noinherit;
  exception when duplicate_object or unique_violation then
    null;
  end;
  begin
    execute format('grant dv_law to %I', current_user);
  exception when others then
    if not (select rolsuper from pg_roles where rolname = current_user) then raise; end if;
  end;
end
$$;
grant dv_law to dv_app;
create policy dates_moved on case_summary to dv_law
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy dates_moved on case_key for select to dv_law
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy dates_moved on case_step for select to dv_law
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy dates_moved on law_row for select to dv_law
  using (province_id = nullif(current_setting('app.province', true), ''));
grant select on case_summary, case_key, case_step, law_row to dv_law;
grant update (next_rule, next_alert, next_due) on case_summary to dv_law;
-- dates that a changed day may move, found without reading every open file
create index case_of_due on case_summary (province_id, next_due) where next_due is not null;
