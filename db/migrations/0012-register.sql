-- The register: what its filters ask that the summary did not tell, lists kept by an officer, exports, imports.
alter table case_summary add column facility_id uuid; -- of the facility where the person stays now
create index case_received on case_summary (province_id, received_on desc, case_id);
create index case_in_facility on case_summary (province_id, facility_id) where facility_id is not null;

-- An officer's own lists and the remembered columns of an imported register; named by the officer, so sealed.
create table register_saved (
  province_id text not null,
  saved_id uuid not null,
  officer_id uuid not null,
  kind text not null check (kind in ('list', 'columns')),
  sealed bytea not null,
  updated_at timestamptz not null,
  primary key (province_id, saved_id)
);
create index saved_of_officer on register_saved (province_id, officer_id, kind, updated_at);

-- Every export, with the files it held: which is how a file knows where it went.
create table register_export (
  province_id text not null,
  export_id uuid not null,
  number text not null,
  officer_id uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  format text not null check (format in ('csv', 'xlsx')),
  columns text[] not null,
  names boolean not null,
  purpose text not null,
  reason bytea,               -- sealed: somebody may write a name into it
  case_ids uuid[] not null,
  primary key (province_id, export_id),
  unique (province_id, number)
);
create index export_of_case on register_export using gin (case_ids);
create index export_at on register_export (province_id, at desc);

-- Which row of an office's own register became which file: a keyed hash, so that the same row is known again.
create table import_row (
  province_id text not null,
  hash text not null,
  case_id uuid not null,
  import_id uuid not null,
  line int not null,
  at timestamptz not null,
  primary key (province_id, hash)
);
create index import_row_of_case on import_row (province_id, case_id);

do $$
declare
  t text;
begin
  foreach t in array array['register_saved', 'register_export', 'import_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
    execute format('create policy system_all on %I to dv_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to dv_system', t);
  end loop;
end
$$;

create policy own on register_saved to dv_province, dv_commune, dv_agency
  using (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid)
  with check (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid);
grant select, insert, update, delete on register_saved to dv_province, dv_commune, dv_agency;

create policy write_export on register_export for insert to dv_province
  with check (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid);
create policy see_exports on register_export for select to dv_province, dv_audit
  using (province_id = nullif(current_setting('app.province', true), ''));
create policy see_exports_of_case on register_export for select to dv_case
  using (province_id = nullif(current_setting('app.province', true), '')
     and case_ids @> array[(select s.case_id from case_summary s
       where s.province_id = nullif(current_setting('app.province', true), '')
         and s.code = nullif(current_setting('app.case', true), ''))]);
grant select, insert on register_export to dv_province;
grant select on register_export to dv_audit, dv_case;

create policy import_rows on import_row to dv_province
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
grant select, insert on import_row to dv_province;
create policy erased_case on import_row to dv_erase
  using (province_id = nullif(current_setting('app.province', true), '')
     and case_id::text = nullif(current_setting('app.case', true), ''));
grant select, delete on import_row to dv_erase;
