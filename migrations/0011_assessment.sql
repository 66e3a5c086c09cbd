-- Where a municipality stands, year by year, and what data there is in the town hall.
-- A standing belongs to a municipality, not to an agenda: it goes on when an agenda ends (docs/decisions/0012).
create table assessment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  municipality_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  strategy text check (strategy in ('adopted', 'in_progress', 'none')),
  data_inventory text check (data_inventory in ('systematic', 'partial', 'none')),
  open_data text check (open_data in ('published', 'planned', 'none')),
  responsible text check (responsible in ('mayor', 'cdo', 'cio', 'other', 'nobody')),
  is_challenge text check (is_challenge in ('yes', 'partly', 'no')),
  staff_resources text check (staff_resources in ('sufficient', 'scarce', 'missing')),
  money_resources text check (money_resources in ('sufficient', 'scarce', 'missing')),
  digital_competences text check (digital_competences in ('broad', 'single', 'missing')),
  smart_city text check (smart_city in ('running', 'planned', 'none')),
  ai text check (ai in ('in_use', 'planned', 'none')),
  departments_taking integer check (departments_taking between 0 and 500),
  departments_total integer check (departments_total between 0 and 500),
  -- Fields of the catalogue that are worked on.
  study_fields text[] not null default '{}',
  remarks text check (remarks <> ''),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, municipality_id, year),
  foreign key (workspace_id, municipality_id) references municipality (workspace_id, id) on delete restrict
);

-- No row: nobody has answered yet, which is something else than "no".
create table assessment_component (
  workspace_id uuid not null,
  assessment_id uuid not null,
  component_id text not null check (component_id <> ''),
  state text check (state in ('in_use', 'planned', 'none')),
  evidence text check (evidence <> ''),
  evidence_on date,
  primary key (workspace_id, assessment_id, component_id),
  foreign key (workspace_id, assessment_id) references assessment (workspace_id, id) on delete cascade
);

-- The maturity check: Ist and Soll, 0 no activity, 1 plan, 2 implement, 3 control, 4 act.
create table assessment_criterion (
  workspace_id uuid not null,
  assessment_id uuid not null,
  criterion_id text not null check (criterion_id <> ''),
  present integer check (present between 0 and 4),
  target integer check (target between 0 and 4),
  primary key (workspace_id, assessment_id, criterion_id),
  foreign key (workspace_id, assessment_id) references assessment (workspace_id, id) on delete cascade
);

create table dataset (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  title text not null check (title <> ''),
  description text check (description <> ''),
  department_id uuid,
  has_personal_data boolean,
  is_open boolean,
  licence text check (licence <> ''),
  update_interval text check (update_interval in
    ('continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'half_yearly', 'yearly', 'rarely', 'irregular', 'never')),
  link text check (link ~* '^https?://'),
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, department_id) references department (workspace_id, id) on delete restrict
);
create index dataset_department_idx on dataset (workspace_id, department_id);

call app.seal('assessment', 'assessment', 'id');
call app.seal('assessment_component', 'assessment', 'assessment_id');
call app.seal('assessment_criterion', 'assessment', 'assessment_id');
call app.seal('dataset', 'dataset', 'id');

grant select, insert, update, delete on assessment, assessment_component, assessment_criterion, dataset to agendawerk_api;
