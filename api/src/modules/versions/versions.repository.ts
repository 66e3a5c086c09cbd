import type { Version, VersionKind } from '@agendawerk/shared/versions/index.ts';
import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';

const columns = `v.id, v.agenda_id as "agendaId", v.number, v.kind, v.title, v.remark, v.created_by_name as "createdByName",
  v.created_at as "createdAt", encode(c.sha256, 'hex') as hash`;
const source = 'agenda_version v join version_content c on c.workspace_id = v.workspace_id and c.version_id = v.id';

// $3: the kinds that the caller gets to see.
const listing = statement<{ json: string }>(
  'version.list',
  `select json_build_object('items', coalesce((select json_agg(row order by row.number desc) from (
       select ${columns} from ${source} where v.workspace_id = $1 and v.agenda_id = $2 and v.kind = any ($3)) row), '[]'))::text as json
     from agenda where workspace_id = $1 and id = $2`,
);
const finding = statement<{ version: Version }>(
  'version.find',
  `select (select to_json(row) from (select ${columns}) row) as version from ${source} where v.workspace_id = $1 and v.id = $2`,
);
const reading = statement<{ version: Version; shape: number; content: string }>(
  'version.read',
  `select (select to_json(row) from (select ${columns}) row) as version, c.content_version as shape, c.content
     from ${source} where v.workspace_id = $1 and v.id = $2`,
);
/** Writers of a workspace come one after the other, and no version is ever deleted: numbers have no gaps. */
const inserting = statement(
  'version.insert',
  `with made as (
     insert into agenda_version (workspace_id, id, agenda_id, number, kind, title, remark, created_by_id, created_by_name, created_at)
     select $1, $2, $3, 1 + coalesce((select max(v.number) from agenda_version v where v.workspace_id = $1 and v.agenda_id = $3), 0),
            $4, $5, nullif($6, ''), m.id, m.name, $11
       from member m where m.workspace_id = $1 and m.id = $7
     returning id)
   insert into version_content (workspace_id, version_id, content_version, content, sha256) select $1, made.id, $8, $9, $10 from made`,
);

/** `{"items": […]}`. @returns undefined where the agenda does not exist. */
export async function findVersionsJson(
  transaction: Transaction,
  { workspaceId, agendaId, kinds }: { workspaceId: string; agendaId: string; kinds: readonly VersionKind[] },
): Promise<string | undefined> {
  return (await transaction.find(listing, [workspaceId, agendaId, kinds]))?.json;
}

export async function findVersion(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<Version | undefined> {
  return (await transaction.find(finding, [workspaceId, id]))?.version;
}

/** With the copy as it was frozen: its shape and its very characters. */
export async function findWholeVersion(
  transaction: Transaction,
  workspaceId: string,
  id: string,
): Promise<{ version: Version; shape: number; content: string } | undefined> {
  return transaction.find(reading, [workspaceId, id]);
}

interface NewVersion {
  workspaceId: string;
  id: string;
  agendaId: string;
  kind: VersionKind;
  title: string;
  remark: string | null;
  createdById: string;
  shape: number;
  content: string;
  hash: Buffer;
  now: Date;
}

export async function insertVersion(transaction: Transaction, version: NewVersion): Promise<void> {
  const { workspaceId, id, agendaId, kind, title, remark, createdById, shape, content, hash, now } = version;
  await transaction.list(inserting, [
    workspaceId,
    id,
    agendaId,
    kind,
    title,
    remark,
    createdById,
    shape,
    content,
    hash,
    now,
  ]);
}
