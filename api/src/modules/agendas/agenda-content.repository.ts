import { type AgendaContent, agendaContentVersion } from '@agendawerk/shared/agendas/index.ts';
import { jsonArray } from '../../db/agenda-rows.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import { assessmentRows } from '../assessments/index.ts';
import { changePlanJson } from '../change/index.ts';
import { chapterRows } from '../chapters/index.ts';
import { datasetRows } from '../datasets/index.ts';
import { departmentRows } from '../departments/index.ts';
import { decisionRows } from '../decisions/index.ts';
import { fieldRows } from '../fields/index.ts';
import { goalRows } from '../goals/index.ts';
import { involvementRows } from '../involvements/index.ts';
import { kpiRows } from '../kpis/index.ts';
import { measureRows, updateRows } from '../measures/index.ts';
import { pilotRows } from '../pilots/index.ts';
import { agendaMunicipalityRows, type MunicipalityRow } from '../municipalities/index.ts';
import { oneAgenda } from './agendas.repository.ts';

/** Only whom the agenda names: nobody else's name leaves with it. */
const peopleRows = {
  select: `select p.id, p.name from member p where p.workspace_id = $1 and p.id in (
    select m.owner_id from measure m where m.workspace_id = $1 and m.agenda_id = $2
    union select m.deputy_id from measure m where m.workspace_id = $1 and m.agenda_id = $2
    union select k.responsible_id from kpi k where k.workspace_id = $1 and k.agenda_id = $2
    union select g.accepted_by_id from goal g where g.workspace_id = $1 and g.agenda_id = $2
    union select t.responsible_id from pilot t where t.workspace_id = $1 and t.agenda_id = $2
    union select c.responsible_id from change_activity c where c.workspace_id = $1 and c.agenda_id = $2
    union select i.responsible_id from involvement i where i.workspace_id = $1 and i.agenda_id = $2
    union select d.head_id from department d where d.workspace_id = $1)`,
  order: 'row.name, row.id',
};

/** One statement, so one look: nothing can change between its parts. */
const loading = statement<{ json: Omit<AgendaContent, 'municipalities'> & { municipalities: MunicipalityRow[] } }>(
  'agenda.content',
  `select json_build_object(
     'contentVersion', ${agendaContentVersion}, 'workspaceName', w.name, 'agenda', (${oneAgenda}),
     'municipalities', ${jsonArray(agendaMunicipalityRows)}, 'departments', ${jsonArray(departmentRows)},
     'people', ${jsonArray(peopleRows)}, 'chapters', ${jsonArray(chapterRows)}, 'fields', ${jsonArray(fieldRows)},
     'goals', ${jsonArray(goalRows)}, 'measures', ${jsonArray(measureRows)}, 'updates', ${jsonArray(updateRows)},
      'kpis', ${jsonArray(kpiRows)}, 'decisions', ${jsonArray(decisionRows)}, 'pilots', ${jsonArray(pilotRows)},
      'change', ${changePlanJson}, 'involvements', ${jsonArray(involvementRows)},
      'assessments', ${jsonArray(assessmentRows)}, 'datasets', ${jsonArray(datasetRows)}) as json
   from workspace w join agenda a on a.workspace_id = w.id where w.id = $1 and a.id = $2`,
);

export async function findAgendaContent(transaction: Transaction, workspaceId: string, agendaId: string) {
  return (await transaction.find(loading, [workspaceId, agendaId]))?.json;
}
