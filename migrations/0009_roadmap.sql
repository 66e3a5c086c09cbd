-- The five steps. What a measure may do without ("nicht nötig"), and why.
create table measure_unneeded_part (
  workspace_id uuid not null,
  measure_id uuid not null,
  part text not null check (part in ('technology', 'training', 'feedback', 'pilot')),
  reason text not null check (reason <> ''),
  primary key (workspace_id, measure_id, part),
  foreign key (workspace_id, measure_id) references measure (workspace_id, id) on delete cascade
);

call app.seal('measure_unneeded_part', 'measure', 'measure_id');

grant select, insert, update, delete on measure_unneeded_part to agendawerk_api;

-- Taken over from the catalogue and unchanged since: shown as a suggestion until somebody has adapted it.
alter table strategy_field add column is_as_suggested boolean not null default false;
alter table goal add column is_as_suggested boolean not null default false;
alter table measure add column is_as_suggested boolean not null default false;
alter table kpi add column is_as_suggested boolean not null default false;
grant insert (is_as_suggested), update (is_as_suggested) on measure to agendawerk_api;

-- Who agreed to a goal for the lead department, and when.
alter table goal add column accepted_by_id uuid;
alter table goal add column accepted_on date;
alter table goal add foreign key (workspace_id, accepted_by_id) references member (workspace_id, id) on delete restrict;
alter table goal add check (is_accepted = (accepted_by_id is not null) and is_accepted = (accepted_on is not null));
create index goal_accepted_by_idx on goal (workspace_id, accepted_by_id);
