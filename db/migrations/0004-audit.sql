-- The audit log: events are inserted in the transaction of the act, then gathered in commit order
-- into a hash chain and a Merkle tree (RFC 6962) with signed checkpoints. Nobody may change a row.
create table audit_event (
  province_id text not null,
  event_id uuid not null,
  at timestamptz not null,
  officer_id uuid,
  agency_id uuid,
  op text not null,
  outcome text not null,
  case_id uuid,
  body text not null,              -- canonical JSON, exactly what was hashed
  primary key (province_id, event_id)
);
create index audit_by_time on audit_event (at);
create index audit_of_case on audit_event (province_id, case_id, at) where case_id is not null;
create index audit_of_officer on audit_event (province_id, officer_id, at);

create table audit_leaf (
  leaf bigint primary key,
  province_id text not null,
  event_id uuid not null unique,
  leaf_hash bytea not null,
  chain bytea not null
);

create table audit_checkpoint (
  size bigint primary key,
  at timestamptz not null,
  note text not null
);

create table request (
  province_id text not null,
  officer_id uuid not null,
  request_id uuid not null,
  op text not null,
  input_hash text not null,
  output jsonb not null,
  at timestamptz not null,
  primary key (province_id, officer_id, request_id)
);
