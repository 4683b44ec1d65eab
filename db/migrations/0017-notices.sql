-- Notices follow from the steps of files; kept are only what an officer has read, how he wants to be told, and
-- that the digest of a day left. None of it is evidence.
create table notice_setting (
  province_id text not null,
  officer_id uuid not null,
  off jsonb not null default '[]',     -- what is switched off, as "kind/way"
  read_until timestamptz,              -- all that was told until then has been read
  mail bytea,                          -- the office's address, sealed to its officer
  primary key (province_id, officer_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id)
);
create table notice_read (
  province_id text not null,
  officer_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (province_id, officer_id, case_id)
);
create index notice_read_at on notice_read (at);
-- One digest for an officer and a day, whoever sends it and however often the server starts.
create table digest (
  province_id text not null,
  officer_id uuid not null,
  on_day date not null,
  state text not null check (state in ('sending', 'sent', 'empty', 'failed')),
  tries int not null default 1,
  at timestamptz not null,
  primary key (province_id, officer_id, on_day)
);
create index digest_day on digest (on_day);

do $$
declare
  t text;
begin
  foreach t in array array['notice_setting', 'notice_read', 'digest'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
    execute format('create policy system_all on %I to dv_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to dv_system', t);
  end loop;
  foreach t in array array['notice_setting', 'notice_read'] loop
    execute format(
      'create policy own on %1$I to dv_province, dv_commune, dv_agency
         using (province_id = nullif(current_setting(''app.province'', true), '''')
            and officer_id = nullif(current_setting(''app.officer'', true), '''')::uuid)
         with check (province_id = nullif(current_setting(''app.province'', true), '''')
            and officer_id = nullif(current_setting(''app.officer'', true), '''')::uuid)', t);
    execute format('grant select, insert, update on %I to dv_province, dv_commune, dv_agency', t);
  end loop;
end
$$;
grant update, delete on digest to dv_system;
grant delete on notice_read to dv_system;

-- In which files somebody has written: what others do there is told to them.
create index step_of_officer on case_step (province_id, officer_id, case_id);
