-- A keyed mark on every event. The tree of the log shows what was changed after an event was gathered;
-- the mark shows an event that somebody with the database alone has put in.
alter table audit_event add column mark text not null default '';
alter table audit_event alter column mark drop default;
