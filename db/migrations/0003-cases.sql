-- A case file is its steps. What identifies or endangers a person is sealed with the case's own key.
create table case_key (
  province_id text not null,
  case_id uuid not null,
  kek_version int not null,
  wrapped bytea,        -- null once erased
  erased_at timestamptz,
  primary key (province_id, case_id)
);

create table case_summary (
  province_id text not null,
  case_id uuid not null,
  code text not null,
  commune_id text not null,        -- the commune responsible for the person today
  holder_agency uuid not null,     -- exactly one agency is responsible
  readers uuid[] not null,         -- agencies that may see the file
  path text not null,
  stage text not null,
  regime text not null,
  received_on date not null,
  age_group text not null,         -- adult, minor, possible-minor, unknown
  next_rule text,
  next_alert date,
  next_due date,
  contact text not null,           -- none, careful, allowed: never how
  arrival_id uuid,
  main_case_id uuid,               -- of a companion: the person they came with
  alias_sealed bytea not null,
  version int not null,            -- number of steps
  updated_at timestamptz not null,
  primary key (province_id, case_id),
  unique (province_id, code)
);
-- the order of the list is part of the index: open files by their next alert
create index case_of_province on case_summary (province_id, next_alert, case_id);
create index case_of_commune on case_summary (province_id, commune_id, next_alert, case_id);
create index case_of_readers on case_summary using gin (readers);
create index case_of_arrival on case_summary (province_id, arrival_id) where arrival_id is not null;

create table case_step (
  province_id text not null,
  case_id uuid not null,
  seq int not null,
  step_id uuid not null,
  type text not null,
  effective_at timestamptz not null,
  recorded_at timestamptz not null,
  officer_id uuid not null,
  agency_id uuid not null,
  agency_name text not null,       -- as named on that day
  because jsonb not null,          -- citations
  open jsonb not null,
  sealed jsonb not null,           -- secrecy class -> ciphertext
  primary key (province_id, case_id, seq)
);

-- Who it is, for the index in memory and for exact matching; derived from the steps.
create table case_identity (
  province_id text not null,
  case_id uuid not null,
  sealed bytea not null,
  primary key (province_id, case_id)
);

create table identity_hash (
  province_id text not null,
  hash text not null,
  case_id uuid not null,
  primary key (province_id, hash, case_id)
);

-- "Ask for this file": recorded whether or not such a file exists.
create table access_request (
  province_id text not null,
  request_id uuid not null,
  officer_id uuid not null,
  agency_id uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  case_ids uuid[] not null,        -- what it may concern; never shown to the one who asks
  sealed bytea not null,
  answered_at timestamptz,
  answer text,
  primary key (province_id, request_id)
);

create table draft (
  province_id text not null,
  draft_id uuid not null,
  officer_id uuid not null,
  form text not null,
  sealed bytea not null,
  updated_at timestamptz not null,
  primary key (province_id, draft_id)
);
create index draft_of_officer on draft (province_id, officer_id, updated_at);
