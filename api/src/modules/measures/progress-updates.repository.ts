import { statement } from '../../db/statement.ts';
import { toColumns } from '../../db/table.ts';
import type { Transaction } from '../../db/transaction.ts';
import { updateColumns } from './measures.repository.ts';

const written = 'reported_on, status, light, percent, done_text, next_text, reason, remedy, closing';
/** The author's name is kept as it was: the story still says who reported when the person has left. */
const inserting = statement<{ json: string }>(
  'progress_update.insert',
  `with u as (insert into progress_update (workspace_id, id, measure_id, author_id, author_name, ${written})
       select $1, $2, $3, author.id, author.name, ${written
         .split(', ')
         .map((column) => `given.${column}`)
         .join(', ')}
         from jsonb_populate_record(null::progress_update, $5::jsonb) given
         join member author on author.workspace_id = $1 and author.id = $4
       returning *)
   select to_json(row)::text as json from (select ${updateColumns} from u) row`,
);

export async function insertProgressUpdate(
  transaction: Transaction,
  {
    workspaceId,
    id,
    measureId,
    authorId,
    values,
  }: {
    workspaceId: string;
    id: string;
    measureId: string;
    authorId: string;
    values: Readonly<Record<string, unknown>>;
  },
): Promise<string | undefined> {
  return (await transaction.find(inserting, [workspaceId, id, measureId, authorId, toColumns(values)]))?.json;
}
