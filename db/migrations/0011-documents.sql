-- Papers of a file: sealed with the case's own key in parts of a size that a weak line can carry and repeat.
create table document_part (
  province_id text not null,
  document_id uuid not null,
  part int not null,
  case_id uuid not null,
  sealed bytea not null,
  primary key (province_id, document_id, part)
);
create index document_of_case on document_part (province_id, case_id);

-- What is on its way: one's own, sealed as well, gone once the paper stands or after a day.
create table upload_part (
  province_id text not null,
  upload_id uuid not null,
  part int not null,
  officer_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  sealed bytea not null,
  primary key (province_id, upload_id, part)
);

do $$
declare
  t text;
begin
  foreach t in array array['document_part', 'upload_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
    execute format('create policy system_all on %I to dv_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to dv_system', t);
  end loop;
end
$$;
grant delete on upload_part to dv_system;

create policy one_case_parts on document_part for select to dv_case
  using (province_id = nullif(current_setting('app.province', true), '')
     and case_id = (select s.case_id from case_summary s
       where s.province_id = nullif(current_setting('app.province', true), '')
         and s.code = nullif(current_setting('app.case', true), '')));
create policy case_parts on document_part for insert to dv_case
  with check (exists (select 1 from case_summary s
    where s.province_id = document_part.province_id and s.case_id = document_part.case_id));
grant select, insert on document_part to dv_case;
create policy erased_case on document_part to dv_erase
  using (province_id = nullif(current_setting('app.province', true), '')
     and case_id::text = nullif(current_setting('app.case', true), ''));
grant select, delete on document_part to dv_erase;

create policy own on upload_part to dv_case
  using (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid)
  with check (province_id = nullif(current_setting('app.province', true), '')
     and officer_id = nullif(current_setting('app.officer', true), '')::uuid);
grant select, insert, delete on upload_part to dv_case;
