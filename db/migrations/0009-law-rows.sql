-- What a province decides for itself inside the law: norms by resolution, competent offices, days off and
-- swapped days. Rows are appended, never edited: a correction is a further row that became known later, so
-- that a decision of the past can be ruled again as it was known then.
create table law_row (
  province_id text not null,
  row_id uuid not null,
  kind text not null check (kind in ('norm', 'office', 'day', 'year')),
  regime text check (regime in ('2011', '2024')),
  subject text not null,
  effective_from date not null,
  until date check (until >= effective_from),
  -- the day on which it was entered: what nobody could know before is never applied to what was decided before
  known_at date not null,
  value jsonb not null,
  instrument text not null check (instrument <> ''),
  article text,
  verified boolean not null,
  note text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (province_id, row_id)
);
create index law_row_subject on law_row (province_id, kind, subject, effective_from);
alter table law_row enable row level security;
alter table law_row force row level security;
revoke all on law_row from public;
create policy system_all on law_row to dv_system using (true) with check (true);
grant select, insert on law_row to dv_system;
-- Resolutions are public: everybody who works in the province reads them; the administration adds.
create policy province_rows on law_row for select
  to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy admin_adds on law_row for insert to dv_admin
  with check (province_id = nullif(current_setting('app.province', true), ''));
grant select on law_row to dv_province, dv_commune, dv_agency, dv_case, dv_admin, dv_audit;
grant insert on law_row to dv_admin;
