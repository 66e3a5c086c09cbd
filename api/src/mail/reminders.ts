import { getLastCurrentDay, type Kpi } from '@agendawerk/shared/kpis/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { type Deadline, listSettledKeys, planReminders, toldOf } from '@agendawerk/shared/reminders/index.ts';
import type { PostRound } from './post-round.ts';

/**
 * Functions of the database that list what is due, each `(today date)` with the columns of `post.list_deadlines`. A
 * slice with deadlines of its own adds a function to its migration and its name here.
 */
const sources = ['post.list_deadlines'];

/** Keys are looked up this far back; no stage lasts as long. */
const rememberedDays = 120;

interface DeadlineRow {
  workspace_id: string;
  agenda_id: string | null;
  kind: Deadline['kind'];
  id: string;
  subject_kind: string;
  subject_id: string;
  title: string;
  context: string | null;
  path: string;
  day: string | null;
  frequency: Kpi['frequency'];
  read_on: string | null;
  chain: string[];
}

interface ToldRow {
  workspace_id: string;
  member_id: string;
  key: string;
  is_open: boolean;
}

/** Writes the reminders that are due today, and takes back those whose reason is gone. @returns how many were written. */
export async function remind({ pool, now }: Pick<PostRound, 'pool' | 'now'>): Promise<number> {
  const today = toBerlinDay(now());
  const rows: DeadlineRow[] = [];
  for (const source of sources)
    rows.push(...(await pool.query<DeadlineRow>(`select * from ${source}($1)`, [today])).rows);
  const since = new Date(now().getTime() - rememberedDays * 24 * 60 * 60 * 1000);
  const { rows: told } = await pool.query<ToldRow>('select * from post.list_reminded($1)', [since]);

  const deadlines = rows.flatMap((row) => {
    const day =
      row.day ?? (row.read_on === null ? undefined : getLastCurrentDay({ frequency: row.frequency }, row.read_on));
    return day === undefined ? [] : [{ kind: row.kind, id: row.id, day, chain: row.chain, row }];
  });
  const planned = planReminders({
    today,
    deadlines,
    told: new Set(told.map(({ member_id: memberId, key }) => toldOf(memberId, key))),
  });
  let written = 0;
  for (const { deadline, memberId, stage, key } of planned) {
    const { row } = deadline;
    const params = {
      what: deadline.kind,
      day: deadline.day,
      stage,
      ...(row.context === null ? {} : { context: row.context }),
    };
    const result = await pool.query<{ told: boolean }>({
      name: 'post.remind',
      text: 'select post.remind($1, $2, $3, $4, $5, $6, $7, $8, $9) as told',
      values: [
        row.workspace_id,
        memberId,
        row.agenda_id,
        row.subject_kind,
        row.subject_id,
        row.title,
        row.path,
        params,
        key,
      ],
    });
    if (result.rows[0]?.told) written += 1;
  }
  await settle({ pool, now }, told, deadlines);
  return written;
}

async function settle(
  { pool, now }: Pick<PostRound, 'pool' | 'now'>,
  told: readonly ToldRow[],
  deadlines: readonly Deadline[],
): Promise<void> {
  const open = told.filter((row) => row.is_open);
  const settled = new Set(
    listSettledKeys(
      open.map(({ key }) => key),
      deadlines,
    ),
  );
  const byMember = Map.groupBy(
    open.filter(({ key }) => settled.has(key)),
    (row) => `${row.workspace_id} ${row.member_id}`,
  );
  for (const rows of byMember.values()) {
    const [first] = rows;
    if (!first) continue;
    const keys = rows.map(({ key }) => key);
    await pool.query('select post.settle_reminders($1, $2, $3, $4)', [
      first.workspace_id,
      first.member_id,
      keys,
      now(),
    ]);
  }
}
