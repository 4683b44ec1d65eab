-- Erasing one file takes two people: the province's case manager asks, the data-protection officer decides.
-- What stays of the file is its code and the year; what stays of the act is this row, its certificate.
create table erasure_request (
  province_id text not null,
  request_id uuid not null,
  case_id uuid not null,
  code text not null,
  reason text not null check (reason in ('retention-ended', 'request-of-person', 'opened-by-mistake')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  answer text check (answer in ('erased', 'declined')),
  primary key (province_id, request_id)
);
create unique index erasure_open on erasure_request (province_id, case_id) where answered_at is null;
alter table erasure_request enable row level security;
alter table erasure_request force row level security;
revoke all on erasure_request from public;
create policy system_all on erasure_request to dv_system using (true) with check (true);
grant select, insert on erasure_request to dv_system;
create policy ask_erasure on erasure_request for insert to dv_case
  with check (province_id = nullif(current_setting('app.province', true), '')
     and exists (select 1 from case_summary s
       where s.province_id = erasure_request.province_id and s.case_id = erasure_request.case_id));
grant insert on erasure_request to dv_case;
create policy see_erasure on erasure_request for select to dv_case, dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
grant select on erasure_request to dv_case, dv_audit;

-- The one role that may take steps away, and it sees nothing outside the case it was entered for.
do $$
begin
  begin
    create role dv_erase nologin noinherit;
  exception when duplicate_object or unique_violation then
    null;
  end;
  begin
    execute format('grant dv_erase to %I', current_user);
  exception when others then
    if not (select rolsuper from pg_roles where rolname = current_user) then raise; end if;
  end;
end
$$;
grant dv_erase to dv_app;
do $$
declare
  t text;
begin
  foreach t in array array['case_key', 'case_step', 'case_identity', 'identity_hash', 'case_summary'] loop
    execute format(
      'create policy erased_case on %1$I to dv_erase
         using (province_id = nullif(current_setting(''app.province'', true), '''')
            and case_id::text = nullif(current_setting(''app.case'', true), ''''))
         with check (province_id = nullif(current_setting(''app.province'', true), '''')
            and case_id::text = nullif(current_setting(''app.case'', true), ''''))', t);
    execute format('grant select on %I to dv_erase', t);
  end loop;
end
$$;
grant delete on case_step, case_identity, identity_hash to dv_erase;
grant update on case_key, case_summary to dv_erase;
create policy erased_case on access_request to dv_erase
  using (province_id = nullif(current_setting('app.province', true), ''));
grant select, update on access_request to dv_erase;
create policy erased_case on erasure_request to dv_erase
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
grant select, update on erasure_request to dv_erase;
