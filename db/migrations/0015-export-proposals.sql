-- Who people are leaves the register of several files only by two people (S-13): one asks, another agrees, the
-- one who asked takes it once. What was asked, with its reason, lies sealed.
create table export_proposal (
  province_id text not null,
  proposal_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  sealed bytea not null,
  case_ids uuid[] not null,
  answered_by uuid,
  answered_at timestamptz,
  answer text check (answer in ('agreed', 'declined')),
  taken_at timestamptz,
  export_id uuid,
  primary key (province_id, proposal_id),
  check (answered_by is null or answer = 'declined' or answered_by <> asked_by),
  check (taken_at is null or answer = 'agreed')
);
create index export_proposal_open on export_proposal (province_id, until) where taken_at is null;
create index export_proposal_cases on export_proposal using gin (case_ids);
alter table export_proposal enable row level security;
alter table export_proposal force row level security;
revoke all on export_proposal from public;
create policy system_all on export_proposal to dv_system using (true) with check (true);
grant select, insert on export_proposal to dv_system;
create policy ask on export_proposal for insert to dv_province
  with check (province_id = nullif(current_setting('app.province', true), '')
     and asked_by = nullif(current_setting('app.officer', true), '')::uuid and answered_by is null);
create policy own on export_proposal for select to dv_province
  using (province_id = nullif(current_setting('app.province', true), '')
     and asked_by = nullif(current_setting('app.officer', true), '')::uuid);
create policy take on export_proposal for update to dv_province
  using (province_id = nullif(current_setting('app.province', true), '')
     and asked_by = nullif(current_setting('app.officer', true), '')::uuid)
  with check (province_id = nullif(current_setting('app.province', true), '')
     and asked_by = nullif(current_setting('app.officer', true), '')::uuid);
create policy look on export_proposal for select to dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy answer on export_proposal for update to dv_audit
  using (province_id = nullif(current_setting('app.province', true), '') and answered_by is null)
  with check (province_id = nullif(current_setting('app.province', true), '')
     and answered_by = nullif(current_setting('app.officer', true), '')::uuid);
grant select, insert on export_proposal to dv_province;
grant update (taken_at, export_id) on export_proposal to dv_province;
grant select on export_proposal to dv_audit;
grant update (answered_by, answered_at, answer) on export_proposal to dv_audit;
