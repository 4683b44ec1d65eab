-- Agencies whose names change over time, officers, the posts they hold, how they sign in.
create table agency (
  province_id text not null,
  agency_id uuid not null,
  kind text not null,
  commune_id text,
  partner_only boolean not null default false,
  version int not null default 1,
  primary key (province_id, agency_id)
);

create table agency_version (
  province_id text not null,
  agency_id uuid not null,
  valid_from date not null,
  valid_to date,
  name_vi text not null,
  name_en text not null,
  seal text,
  parent_id uuid,
  citation text,
  verified boolean not null default false,
  primary key (province_id, agency_id, valid_from),
  foreign key (province_id, agency_id) references agency (province_id, agency_id)
);

create table officer (
  province_id text not null,
  officer_id uuid not null,
  login_hash text not null, -- keyed hash: a dump does not list who works here by login
  login text not null,
  name text not null,
  lang text not null default 'vi',
  active boolean not null default true,
  demo boolean not null default false,
  second_factor boolean not null default true,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (province_id, officer_id),
  unique (login_hash)
);

create table post (
  province_id text not null,
  post_id uuid not null,
  officer_id uuid not null,
  agency_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  primary key (province_id, post_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id),
  foreign key (province_id, agency_id) references agency (province_id, agency_id)
);
create index post_of_officer on post (province_id, officer_id);

create table credential (
  province_id text not null,
  credential_id text not null,
  officer_id uuid not null,
  kind text not null check (kind in ('password', 'totp', 'passkey', 'recovery')),
  secret bytea not null, -- sealed or slow-hashed, never readable
  label text not null default '',
  counter bigint not null default 0,
  created_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (province_id, credential_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id)
);
create index credential_of_officer on credential (province_id, officer_id, kind);

create table session (
  token_hash text primary key,
  session_id uuid not null,
  province_id text not null,
  officer_id uuid not null,
  state text not null check (state in ('half', 'full')), -- half: password given, second factor awaited
  created_at timestamptz not null,
  seen_at timestamptz not null,
  factor_at timestamptz,
  ended_at timestamptz,
  device text not null default '',
  post_id uuid, -- from which of several posts the officer works; null: the first
  challenge text,
  challenge_at timestamptz,
  foreign key (province_id, officer_id) references officer (province_id, officer_id)
);
create index session_of_officer on session (province_id, officer_id);

-- A new first sign-in for an officer who lost everything: one administrator asks, another approves.
create table sign_in_reset (
  province_id text not null,
  reset_id uuid not null,
  officer_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  answer text check (answer in ('approved', 'declined')),
  primary key (province_id, reset_id),
  foreign key (province_id, officer_id) references officer (province_id, officer_id)
);

-- Keyed hashes of logins, addresses and used challenges: who tried from where stays unreadable.
create table sign_in_attempt (
  key_hash text not null,
  at timestamptz not null,
  ok boolean not null
);
create index sign_in_attempt_by_key on sign_in_attempt (key_hash, at);

create table setting (
  province_id text not null,
  key text not null,
  value jsonb not null,
  version int not null default 1,
  primary key (province_id, key)
);
