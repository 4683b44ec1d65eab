-- Row policies: one per scope, on the very column that the query filters on (measured: a policy on
-- another column costs four to five times, a plpgsql function per row a thousand times).
-- Every table: enabled and forced. What is not granted here is refused.

do $$
declare
  t text;
begin
  foreach t in array array[
    'agency', 'agency_version', 'officer', 'post', 'credential', 'session', 'sign_in_attempt', 'sign_in_reset', 'setting',
    'case_key', 'case_summary', 'case_step', 'case_identity', 'identity_hash', 'access_request', 'draft',
    'audit_event', 'audit_leaf', 'audit_checkpoint', 'request'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
    execute format('create policy system_all on %I to dv_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to dv_system', t);
  end loop;
end
$$;

grant update on case_key, case_summary, case_identity, setting to dv_system;
grant update, delete on draft, session, sign_in_attempt, request to dv_system;
grant delete on identity_hash, case_identity to dv_system;

-- Who works where: readable inside the province, changed by administration.
create policy province_rows on agency for select to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit, dv_auth
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy province_rows on agency_version for select to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit, dv_auth
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy province_rows on officer for select to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy province_rows on post for select to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy province_rows on setting for select to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit, dv_auth
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on agency to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on agency_version to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on officer to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on post to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on setting to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on credential to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on sign_in_reset to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_rows on session to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''));
grant select on agency, agency_version, officer, post, setting to dv_province, dv_commune, dv_agency, dv_case, dv_audit;
grant select, insert, update on agency, agency_version, officer, post, setting, credential, sign_in_reset to dv_admin;
grant select, update on session to dv_admin;

-- Sign-in: looks an officer up before anybody is known; sees no case.
create policy auth_rows on officer to dv_auth using (true) with check (true);
create policy auth_rows on post for select to dv_auth using (true);
create policy auth_rows on credential to dv_auth using (true) with check (true);
create policy auth_rows on session to dv_auth using (true) with check (true);
create policy auth_rows on sign_in_attempt to dv_auth using (true) with check (true);
create policy auth_agency on agency for select to dv_auth using (true);
create policy auth_agency on agency_version for select to dv_auth using (true);
create policy auth_setting on setting for select to dv_auth using (true);
grant select, insert, update on officer, credential, session to dv_auth;
grant select, insert, delete on sign_in_attempt to dv_auth;
grant select on post, agency, agency_version, setting to dv_auth;
create policy own_sign_in on request to dv_auth
  using (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid)
  with check (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid);
grant select, insert on request to dv_auth;

-- Files: three scopes for lists, one for a single case.
create policy province_cases on case_summary for select to dv_province
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy commune_cases on case_summary for select to dv_commune
  using (province_id = nullif(current_setting('app.province', true), '')
     and commune_id = nullif(current_setting('app.commune', true), ''));
create policy agency_cases on case_summary for select to dv_agency
  using (readers @> array[nullif(current_setting('app.agency', true), '')::uuid]
     and province_id = nullif(current_setting('app.province', true), ''));
create policy one_case on case_summary for select to dv_case
  using (province_id = nullif(current_setting('app.province', true), '')
     and code = nullif(current_setting('app.case', true), '')
     and (current_setting('app.scope', true) = 'province'
       or (current_setting('app.scope', true) = 'commune'
           and commune_id = nullif(current_setting('app.commune', true), ''))
       or readers @> array[nullif(current_setting('app.agency', true), '')::uuid]));
create policy one_case_write on case_summary for update to dv_case
  using (province_id = nullif(current_setting('app.province', true), '')
     and code = nullif(current_setting('app.case', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), '')
     and code = nullif(current_setting('app.case', true), ''));
-- A new file: only in one's own province, held by one's own agency.
create policy open_case on case_summary for insert to dv_province, dv_commune, dv_agency
  with check (province_id = nullif(current_setting('app.province', true), '')
     and holder_agency = nullif(current_setting('app.agency', true), '')::uuid);
grant select on case_summary to dv_province, dv_commune, dv_agency, dv_case;
grant insert on case_summary to dv_province, dv_commune, dv_agency;
grant update on case_summary to dv_case;

-- The parts of a file follow its summary: what you may not see there has no parts for you.
do $$
declare
  t text;
begin
  foreach t in array array['case_key', 'case_step', 'case_identity', 'identity_hash'] loop
    execute format(
      'create policy parts on %1$I for select to dv_province, dv_commune, dv_agency, dv_case
         using (exists (select 1 from case_summary s
           where s.province_id = %1$I.province_id and s.case_id = %1$I.case_id))', t);
    execute format(
      'create policy open_parts on %1$I for insert to dv_province, dv_commune, dv_agency
         with check (province_id = nullif(current_setting(''app.province'', true), ''''))', t);
    execute format(
      'create policy case_parts on %1$I for insert to dv_case
         with check (exists (select 1 from case_summary s
           where s.province_id = %1$I.province_id and s.case_id = %1$I.case_id))', t);
    execute format('grant select on %I to dv_province, dv_commune, dv_agency, dv_case', t);
    execute format('grant insert on %I to dv_province, dv_commune, dv_agency, dv_case', t);
  end loop;
end
$$;
create policy case_identity_write on case_identity for update to dv_case
  using (exists (select 1 from case_summary s
    where s.province_id = case_identity.province_id and s.case_id = case_identity.case_id));
grant update on case_identity to dv_case;
create policy identity_hash_gone on identity_hash for delete to dv_case
  using (exists (select 1 from case_summary s
    where s.province_id = identity_hash.province_id and s.case_id = identity_hash.case_id));
grant delete on identity_hash to dv_case;

-- Own things of an officer.
do $$
declare
  t text;
begin
  foreach t in array array['access_request', 'draft', 'request'] loop
    execute format(
      'create policy own on %1$I to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit
         using (province_id = nullif(current_setting(''app.province'', true), '''')
            and officer_id = nullif(current_setting(''app.officer'', true), '''')::uuid)
         with check (province_id = nullif(current_setting(''app.province'', true), '''')
            and officer_id = nullif(current_setting(''app.officer'', true), '''')::uuid)', t);
    execute format('grant select, insert on %I to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit', t);
  end loop;
end
$$;
grant update, delete on draft to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit;
-- The province's case manager answers those who ask.
create policy answer on access_request to dv_province
  using (province_id = nullif(current_setting('app.province', true), ''));
grant update on access_request to dv_province;

-- The log: everybody's acts are written, nobody changes them; few may read.
create policy log_write on audit_event for insert
  to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_auth, dv_audit with check (true);
create policy log_read on audit_event for select to dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy log_read_case on audit_event for select to dv_case
  using (exists (select 1 from case_summary s
    where s.province_id = audit_event.province_id and s.case_id = audit_event.case_id));
grant insert on audit_event to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_auth, dv_audit;
grant select on audit_event to dv_audit, dv_case;
create policy log_read on audit_leaf for select to dv_audit using (true);
create policy log_read on audit_checkpoint for select to dv_audit using (true);
grant select on audit_leaf, audit_checkpoint to dv_audit;
