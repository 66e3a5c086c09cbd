import { statement } from '../../db/statement.ts';
import type { Transaction } from '../../db/transaction.ts';
import type { Asked } from './search-terms.rules.ts';

/**
 * $1 workspace, $2 what was typed, $3 a tsquery of beginnings, $4 parts of words, $5 agenda or null, $6 kind or null,
 * $7 how many. Titles that are merely like what was typed are looked at where hardly anything else is found. Passages
 * are cut out for the hits that are answered, not for all.
 */
const searching = statement<{ json: string }>(
  'search.search',
  `with asked as materialized (
     select websearch_to_tsquery('german', $2::text) as words, to_tsquery('german', $3::text) as beginnings,
            websearch_to_tsquery('german', $2) || to_tsquery('german', $3) as either, app.fold($2) as folded,
            (select coalesce(array_agg('%' || app.fold(part) || '%'), '{}') from unnest($4::text[]) as part) as parts
   ), entry as (
     select * from search_entry
      where workspace_id = $1 and ($5::uuid is null or agenda_id = $5) and ($6::text is null or kind = $6)
   ), found as materialized (
     select e.kind, e.id, (starts_with(e.folded, a.folded || E'\\n') or e.number = $2) is true as is_same,
            ts_rank(e.words, a.words) * 2 + ts_rank(e.words, a.beginnings) as rank, 0.0::real as similarity
       from entry e, asked a
      where e.words @@ a.either or e.number = $2 or (length($2) > 2 and strpos(e.folded, a.folded) > 0)
         or (a.parts <> '{}' and e.folded like all (a.parts))
   ), alike as (
     select e.kind, e.id, false, 0.0::real, word_similarity(a.folded, split_part(e.folded, E'\\n', 1))
       from entry e, asked a
      where $3 <> '' and length($2) > 3 and (select count(*) from found) < 3 and e.title <> ''
        and word_similarity(a.folded, split_part(e.folded, E'\\n', 1)) >= 0.5
        and not exists (select from found f where f.kind = e.kind and f.id = e.id)
   ), best as (
     select row_number() over (order by is_same desc, rank desc, similarity desc, id) as place, kind, id
       from (select * from found union all select * from alike) as hit
      order by place limit $7::integer
   )
   select json_build_object('items', coalesce(json_agg(json_build_object(
            'kind', e.kind, 'id', e.id, 'agendaId', e.agenda_id, 'subjectId', e.subject_id,
            'title', case e.kind when 'update' then m.title when 'comment' then (select t.place_label from comment t where t.workspace_id = $1 and t.id = e.subject_id) else e.title end, 'number', coalesce(e.number, m.number),
            'excerpt', case when strpos(marked, E'\\x01') > 0 then marked
                            when position > 0 then substr(e.body, greatest(position - 60, 1), least(position - 1, 60)) || E'\\x01'
                              || substr(e.body, position, length(part)) || E'\\x02' || substr(e.body, position + length(part), 100)
                            else nullif(left(e.body, 160), '') end
          ) order by b.place), '[]'))::text as json
     from best b
     join search_entry e on e.workspace_id = $1 and e.kind = b.kind and e.id = b.id
     left join search_entry m on e.kind = 'update' and m.workspace_id = $1 and m.kind = 'measure' and m.id = e.subject_id
    cross join asked a
    cross join lateral (select ts_headline('german', left(e.body, 20000), a.either,
            E'StartSel="\\x01", StopSel="\\x02", MaxFragments=2, MaxWords=24, MinWords=8, FragmentDelimiter=" … "') as marked) as headline
    cross join lateral (select coalesce(($4::text[])[1], '') as part) as first_part
    cross join lateral (select case when part = '' then 0 else strpos(lower(e.body), lower(part)) end as position) as passage`,
);

export interface Search extends Asked {
  workspaceId: string;
  typed: string;
  agendaId: string | undefined;
  kind: string | undefined;
  limit: number;
}

/** `{"items": […]}`, best first. */
export async function findHitsJson(transaction: Transaction, search: Search): Promise<string> {
  const { workspaceId, typed, beginnings, parts, agendaId, kind, limit } = search;
  const values = [workspaceId, typed, beginnings, parts, agendaId ?? null, kind ?? null, limit];
  return (await transaction.find(searching, values))?.json ?? '{"items":[]}';
}
