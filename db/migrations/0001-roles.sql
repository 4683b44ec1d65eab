-- Roles of the database. Nobody logs in as them: each transaction of the server takes one of them
-- with set_config('role', …, true), so a forgotten context means no rows, not all rows.
do $$
declare
  name text;
begin
  foreach name in array array[
    'dv_app',       -- the server between transactions: may do nothing by itself
    'dv_province',  -- reads the files of one province
    'dv_commune',   -- reads the files one commune is responsible for
    'dv_agency',    -- reads the files an agency holds or was given
    'dv_case',      -- reads and writes one single case
    'dv_admin',     -- agencies, officers, posts of one province; no case
    'dv_auth',      -- sign-in and sessions; no case
    'dv_audit',     -- reads the audit log of one province; no case
    'dv_system'     -- the server's own work: index, checkpoints, verification
  ] loop
    begin
      execute format('create role %I nologin noinherit', name);
    exception when duplicate_object or unique_violation then
      null; -- roles belong to the cluster: another database made them
    end;
  end loop;
  -- a server of one's own may run as an owner who is no superuser
  begin
    execute format(
      'grant dv_app, dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_auth, dv_audit, dv_system to %I',
      current_user);
  exception when others then
    if not (select rolsuper from pg_roles where rolname = current_user) then raise; end if;
  end;
end
$$;

grant dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_auth, dv_audit, dv_system to dv_app;
