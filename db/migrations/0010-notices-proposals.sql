-- What an officer is told about his own sign-in: a new device or place, a changed password or factor (S-25).
-- Where it came from lies sealed to the officer. No evidence: the log holds the acts themselves.
create table sign_in_notice (
  province_id text not null,
  notice_id uuid not null,
  officer_id uuid not null,
  session_id uuid not null,
  kind text not null
    check (kind in ('new-place', 'password-changed', 'factor-added', 'factor-removed', 'recovery-used')),
  factor text check (factor in ('totp', 'passkey')),
  at timestamptz not null,
  device text not null default '',
  place bytea not null,
  answered_at timestamptz,
  answer text check (answer in ('mine', 'not-mine')),
  primary key (province_id, notice_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id)
);
create index sign_in_notice_of_officer on sign_in_notice (province_id, officer_id, at);

-- A post that sees files, or hands out rights, takes two administrators: one proposes, another confirms (S-13).
create table post_proposal (
  province_id text not null,
  proposal_id uuid not null,
  officer_id uuid not null,
  agency_id uuid not null,
  role text not null,
  valid_from date not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  until timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  answer text check (answer in ('confirmed', 'declined')),
  post_id uuid,
  primary key (province_id, proposal_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id),
  foreign key (province_id, agency_id) references agency (province_id, agency_id),
  check (answered_by is null or answer = 'declined' or answered_by <> proposed_by),
  check (proposed_by <> officer_id)
);

-- Until when an attempt tells anything; afterwards it is pruned. Those from before are kept for a month.
alter table sign_in_attempt add column until timestamptz;
update sign_in_attempt set until = at + interval '31 days';
alter table sign_in_attempt alter column until set not null;
create index sign_in_attempt_until on sign_in_attempt (until);
create index session_created on session (created_at);

do $$
declare
  t text;
begin
  foreach t in array array['sign_in_notice', 'post_proposal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke all on %I from public', t);
    execute format('create policy system_all on %I to dv_system using (true) with check (true)', t);
    execute format('grant select, insert on %I to dv_system', t);
  end loop;
end
$$;
grant delete on sign_in_notice to dv_system;
create policy auth_rows on sign_in_notice to dv_auth using (true) with check (true);
grant select, insert, update on sign_in_notice to dv_auth;
create policy admin_rows on post_proposal to dv_admin
  using (province_id = nullif(current_setting('app.province', true), ''))
  with check (province_id = nullif(current_setting('app.province', true), ''));
grant select, insert, update on post_proposal to dv_admin;
