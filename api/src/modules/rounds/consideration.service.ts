import { Readable } from 'node:stream';
import { can } from '@agendawerk/shared/access/index.ts';
import type { ExportJob } from '@agendawerk/shared/exports/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { getDepartmentState, type Remark, type Round } from '@agendawerk/shared/rounds/index.ts';
import { orNotFound } from '../../db/table.ts';
import type { Consideration, ExportQueue } from '../../documents/index.ts';
import type { Context, Download } from '../../platform/routes.ts';
import { loadVersion } from '../versions/index.ts';
import { findConsideration } from './rounds.repository.ts';
import { writeConsiderationTable } from './write-consideration-table.ts';

/** The Abwägungstabelle as a spreadsheet, with the remarks that the caller sees: "abwaegungstabelle-digitale-agenda-2026-11-26.xlsx". */
export async function makeConsiderationTable(context: Context, id: string): Promise<Download['file']> {
  const { round, remarks, slug } = await getConsideration(context, id);
  const day = toBerlinDay(context.now);
  const bytes = Buffer.from(await writeConsiderationTable(toConsideration(round, remarks, day)));
  return {
    stream: Readable.from([bytes]),
    bytes: bytes.length,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: `abwaegungstabelle-${slug}-${day}.xlsx`,
  };
}

/** As an annex to the agenda, in PDF. */
export async function createConsiderationExport(
  context: Context,
  { queue, id }: { queue: ExportQueue; id: string },
): Promise<ExportJob> {
  const { transaction, workspaceId, actor, now } = context;
  const { round, remarks } = await getConsideration(context, id);
  const { version, content } = orNotFound(await loadVersion(transaction, workspaceId, round.version.id));
  const consideration = toConsideration(round, remarks, toBerlinDay(now));
  return queue.add(
    { workspaceId, makerId: actor.memberId, agendaId: round.agendaId },
    { content, version, consideration, now },
  );
}

function getConsideration({ actor, transaction, workspaceId }: Context, id: string) {
  const seesAll = can(actor, 'round.manage');
  return findConsideration(transaction, { workspaceId, id, seesAll }).then(orNotFound);
}

function toConsideration(round: Round, remarks: Remark[], today: string): Consideration {
  const { title, dueOn, silence, closedAt, closedByName } = round;
  return {
    roundId: round.id,
    round: { title, dueOn, silence, closedAt, closedByName },
    departments: round.departments.map((department) => {
      const answer = department.answers.at(-1);
      return {
        name: department.name,
        state: getDepartmentState(department, round, today),
        reason: answer?.reason ?? null,
        answeredByName: answer?.memberName ?? null,
        answeredAt: answer?.createdAt ?? null,
      };
    }),
    remarks,
  };
}
