import type { Assessment, EditAssessment } from '@agendawerk/shared/assessments/index.ts';
import type { AgendaRows } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import { defineTable, toColumns } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';

export const assessmentTable = defineTable('assessment', {
  atCreation: ['municipalityId', 'year'],
  writable: [
    'strategy',
    'dataInventory',
    'openData',
    'responsible',
    'isChallenge',
    'staffResources',
    'moneyResources',
    'digitalCompetences',
    'smartCity',
    'ai',
    'departmentsTaking',
    'departmentsTotal',
    'studyFields',
    'remarks',
  ],
});

const whole = `${assessmentTable.select('a')},
  coalesce((select json_agg(json_build_object('componentId', c.component_id, 'state', c.state, 'evidence', c.evidence, 'evidenceOn', c.evidence_on) order by c.component_id)
     from assessment_component c where c.workspace_id = a.workspace_id and c.assessment_id = a.id), '[]') as components,
  coalesce((select json_agg(json_build_object('criterionId', c.criterion_id, 'present', c.present, 'target', c.target) order by c.criterion_id)
     from assessment_criterion c where c.workspace_id = a.workspace_id and c.assessment_id = a.id), '[]') as criteria`;

/** Of the municipalities that an agenda is for; an agenda that names none is for all that the workspace serves. */
export const assessmentRows: AgendaRows = {
  select: `select ${whole} from assessment a where a.workspace_id = $1 and (
    a.municipality_id in (select am.municipality_id from agenda_municipality am where am.workspace_id = $1 and am.agenda_id = $2)
    or not exists (select from agenda_municipality am where am.workspace_id = $1 and am.agenda_id = $2))`,
  order: 'row."municipalityId", row.year desc',
};

/** No row where there is no such municipality. */
const listing = statement<{ json: string }>(
  'assessment.list',
  `select json_build_object('items', coalesce((select json_agg(row order by row.year desc) from (
     select ${whole} from assessment a where a.workspace_id = $1 and a.municipality_id = $2) row), '[]'))::text as json
   from municipality where workspace_id = $1 and id = $2`,
);
const finding = statement<{ json: Assessment }>(
  'assessment.find',
  `select to_json(row) as json from (select ${whole} from assessment a where a.workspace_id = $1 and a.id = $2) row`,
);
const findingYear = statement<{ json: Assessment }>(
  'assessment.find_year',
  `select to_json(row) as json from (select ${whole} from assessment a where a.workspace_id = $1 and a.municipality_id = $2 and a.year = $3) row`,
);
const findingMunicipality = statement<{ id: string }>(
  'assessment.find_municipality',
  'select id from municipality where workspace_id = $1 and id = $2',
);

function defineAnswers(table: string, key: string, columns: readonly string[]) {
  const list = columns.join(', ');
  const next = columns.map((column) => `excluded.${column}`).join(', ');
  const present = columns.map((column) => `t.${column}`).join(', ');
  return statement(
    `${table}.answer`,
    `insert into ${table} as t (workspace_id, assessment_id, ${key}, ${list})
     select $1, $2, ${key}, ${list} from jsonb_populate_recordset(null::${table}, $3::jsonb)
     on conflict (workspace_id, assessment_id, ${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      where (${present}) is distinct from (${next})`,
  );
}
const answerComponents = defineAnswers('assessment_component', 'component_id', ['state', 'evidence', 'evidence_on']);
const answerCriteria = defineAnswers('assessment_criterion', 'criterion_id', ['present', 'target']);

interface OfMunicipality {
  workspaceId: string;
  municipalityId: string;
}

/** `{"items": […]}`, the latest year first; undefined where there is no such municipality. */
export async function findAssessmentsJson(
  transaction: Transaction,
  { workspaceId, municipalityId }: OfMunicipality,
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, municipalityId]))?.json;
}

export async function findAssessment(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Assessment | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.json;
}

export async function findAssessmentOfYear(
  transaction: Transaction,
  { workspaceId, municipalityId, year }: OfMunicipality & { year: number },
): Promise<Assessment | undefined> {
  return (await transaction.find(findingYear, [workspaceId, municipalityId, year]))?.json;
}

export async function hasMunicipality(
  transaction: Transaction,
  { workspaceId, municipalityId }: OfMunicipality,
): Promise<boolean> {
  return (await transaction.find(findingMunicipality, [workspaceId, municipalityId])) !== undefined;
}

/** Answers the named components and criteria; the others stay as they are. */
export async function writeAnswers(
  transaction: Transaction,
  { workspaceId, id }: { workspaceId: string; id: string },
  { components, criteria }: Pick<EditAssessment, 'components' | 'criteria'>,
): Promise<void> {
  const rows = (answers: readonly Record<string, unknown>[]) =>
    `[${answers.map((answer) => toColumns(answer)).join(',')}]`;
  if (components?.length) await transaction.list(answerComponents, [workspaceId, id, rows(components)]);
  if (criteria?.length) await transaction.list(answerCriteria, [workspaceId, id, rows(criteria)]);
}
