import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { createDatabase, createTestDatabase, withDatabase } from '../../../test/support/test-database.ts';
import { newId } from '../../db/ids.ts';
import { migrate } from '../../db/migrate.ts';

const migrations = fileURLToPath(new URL('../../../../migrations', import.meta.url));

/** A program from before, with its own migrations only. */
function copyUntil(last: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const file of readdirSync(migrations))
    if (file < last) copyFileSync(path.join(migrations, file), path.join(directory, file));
}

test('what was written before the upgrade is found after it', async () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'agendawerk-search-'));
  const database = await createTestDatabase();
  const name = `${new URL(database.url).pathname.slice(1)}_old`;
  const owner = new URL(database.url).username === 'agendawerk' ? 'agendawerk' : undefined;
  const serverUrl = withDatabase(database.url, 'postgres', owner === undefined ? undefined : 'postgres');
  await createDatabase({ serverUrl, name, owner });
  const url = withDatabase(database.url, name);
  copyUntil('0021', directory);
  await migrate({ url, directory });

  const client = new Client({ connectionString: url });
  await client.connect();
  const [town, agenda, group, training, measure, activity, survey, question] = Array.from({ length: 8 }, newId);
  const [author, thread, answer, withdrawn] = Array.from({ length: 4 }, newId);
  await client.query(`insert into workspace (id, slug, name) values ($1, 'musterlingen', 'Musterlingen')`, [town]);
  await client.query(`insert into agenda (workspace_id, id, slug, title) values ($1, $2, 'agenda', 'Agenda')`, [
    town,
    agenda,
  ]);
  for (const [table, id, more] of [
    ['target_group', group, `'Sachbearbeitung'`],
    ['training', training, `'E-Akte praktisch'`],
  ] as const)
    await client.query(`insert into ${table} (workspace_id, id, agenda_id, title) values ($1, $2, $3, ${more})`, [
      town,
      id,
      agenda,
    ]);
  await client.query(
    `insert into measure (workspace_id, id, agenda_id, number, title) values ($1, $2, $3, '1.1', 'E-Akte')`,
    [town, measure, agenda],
  );
  await client.query(
    `insert into change_activity (workspace_id, id, agenda_id, measure_id, title, kind) values ($1, $2, $3, $4, 'Rundbrief', 'message')`,
    [town, activity, agenda, measure],
  );
  await client.query(
    `insert into survey (workspace_id, id, agenda_id, kind, title) values ($1, $2, $3, 'readiness_pulse', 'Wie bereit?')`,
    [town, survey, agenda],
  );
  await client.query(
    `insert into survey_question (workspace_id, id, survey_id, kind, text) values ($1, $2, $3, 'scale', 'Ich weiß, wozu.')`,
    [town, question, survey],
  );
  await client.query(
    `insert into member (workspace_id, id, name, email, roles) values ($1, $2, 'Katharina Prell', 'prell@musterlingen.example', '{head}')`,
    [town, author],
  );
  const place = ['measure', measure, 'E-Akte'];
  for (const more of [
    [thread, null, 'Das ist knapp gerechnet.', null, ...place],
    [answer, thread, 'Mit Reserve.', null, null, null, null],
    [withdrawn, null, 'Vergessen Sie es.', '2026-11-01', ...place],
  ])
    await client.query(
      `insert into comment (workspace_id, agenda_id, author_id, id, thread_id, body, withdrawn_at, subject_kind, subject_id, place_label)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [town, agenda, author, ...more],
    );
  const find = async () =>
    (
      await client.query(
        `select kind, subject_id, title, body from search_entry where kind in ('target_group', 'training', 'change_activity', 'survey', 'comment') order by title, body`,
      )
    ).rows;
  expect(await find()).toEqual([]);

  await migrate({ url });
  expect(await find()).toEqual([
    { kind: 'comment', subject_id: thread, title: '', body: 'Das ist knapp gerechnet.' },
    { kind: 'comment', subject_id: thread, title: '', body: 'Mit Reserve.' },
    { kind: 'training', subject_id: training, title: 'E-Akte praktisch', body: '' },
    { kind: 'change_activity', subject_id: measure, title: 'Rundbrief', body: '' },
    { kind: 'target_group', subject_id: group, title: 'Sachbearbeitung', body: '' },
    { kind: 'survey', subject_id: survey, title: 'Wie bereit?', body: 'Ich weiß, wozu.' },
  ]);
  const { rows } = await client.query(
    `select pg_get_constraintdef(oid) as kinds from pg_constraint where conname = 'search_entry_kind_check'`,
  );
  for (const kind of ['agenda', 'pilot', 'decision', 'involvement', 'survey'])
    expect(rows[0].kinds).toContain(`'${kind}'`);
  await client.end();
  rmSync(directory, { recursive: true, force: true });
  await database.drop();
});
