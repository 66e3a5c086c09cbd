import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { ExportChapter } from '@agendawerk/shared/exports/index.ts';
import { toBerlinDay } from '@agendawerk/shared/kernel/index.ts';
import { formatDay, formatNumber, formatYears, joinWords } from '../text/german-format.ts';
import { buildAssessment } from './assessment.builder.ts';
import { buildBudget } from './budget.builder.ts';
import { buildChange } from './change.builder.ts';
import { buildChapters } from './chapters.builder.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import type { Cover, DocumentModel, Part } from './document.ts';
import { buildDatasets } from './datasets.builder.ts';
import { buildDecisions } from './decisions.builder.ts';
import { buildEditingState } from './editing-state.builder.ts';
import { buildGaps } from './gaps.builder.ts';
import { buildFields } from './goals.builder.ts';
import { buildKpis } from './kpis.builder.ts';
import { municipalityKindWords } from './labels.ts';
import { buildMeasures } from './measures.builder.ts';
import { buildOverview, summarise } from './overview.builder.ts';
import { buildParticipation } from './participation.builder.ts';
import { buildPilots } from './pilots.builder.ts';
import { buildRoadmap } from './roadmap.builder.ts';
import { describeFreezing, describeVersion, type VersionMark } from './version-mark.ts';

/** Beyond this the contents name chapters and fields only; the table of measures has the pages. */
const measuresInContents = 60;
/** More municipalities than this are named below the workspace, not in its place. */
const namesOnCover = 3;

/** The whole agenda as a document: what a council gets. */
export function buildAgendaDocument(options: {
  content: AgendaContent;
  /** The frozen version that the content is of; null: the working copy. */
  version?: VersionMark | null;
  without?: readonly ExportChapter[];
  createdAt: string;
  replacedCharacters: number;
}): DocumentModel {
  const { content, version = null, without = [], createdAt } = options;
  // What was frozen is judged as of that day: a light that has turned red since is none of it.
  const index = indexContent(content, toBerlinDay(version?.createdAt ?? createdAt));
  const mark = version ? describeVersion(version) : `Arbeitsstand vom ${formatDay(index.asOf)}`;
  const cover = buildCover(index, mark, version);
  return {
    language: 'de-DE',
    title: `${content.agenda.title}, ${cover.organisation}`,
    author: cover.organisation,
    description: summarise(index),
    keywords: ['Digitale Agenda', cover.organisation, version ? `Fassung ${version.number}` : 'Arbeitsstand'],
    createdAt,
    cover,
    mark,
    contentsDepth: content.measures.length <= measuresInContents ? 3 : 2,
    parts: buildParts(index, without, options.replacedCharacters),
  };
}

/** The roadmap lies across; without one the rest is a single part, because each part begins a page. */
function buildParts(index: ContentIndex, without: readonly ExportChapter[], replacedCharacters: number): Part[] {
  const before = [
    ...buildOverview(index),
    ...buildChapters(index),
    ...(without.includes('assessment') ? [] : buildAssessment(index)),
    ...buildFields(index),
    ...buildMeasures(index),
  ];
  const roadmap = buildRoadmap(index);
  const after = [
    ...buildBudget(index),
    ...buildKpis(index),
    ...(without.includes('decisions') ? [] : buildDecisions(index)),
    ...(without.includes('change') ? [] : buildChange(index)),
    ...(without.includes('participation') ? [] : buildParticipation(index)),
    ...(without.includes('pilots') ? [] : buildPilots(index)),
    ...(without.includes('datasets') ? [] : buildDatasets(index)),
    ...(without.includes('editing_state') ? [] : buildEditingState(index)),
    ...buildGaps(index, replacedCharacters),
  ];
  if (roadmap.length === 0) return [{ orientation: 'portrait', blocks: [...before, ...after] }];
  return [
    { orientation: 'portrait', blocks: before },
    { orientation: 'landscape', blocks: roadmap },
    { orientation: 'portrait', blocks: after },
  ];
}

function buildCover({ content, asOf }: ContentIndex, mark: string, version: VersionMark | null): Cover {
  const { agenda, municipalities, workspaceName } = content;
  const named = municipalities.filter(({ id }) => agenda.municipalityIds.includes(id));
  const names = named.map(nameMunicipality);
  const isNamed = names.length > 0 && names.length <= namesOnCover;
  const [only] = named;
  const people = named.length === 1 && only ? describePopulation(only) : '';
  const period = formatYears(agenda.firstYear, agenda.lastYear);
  const facts = [
    { label: 'Verantwortet von', text: agenda.sponsor ?? 'noch offen' },
    ...(isNamed ? [] : [{ label: 'Für', text: joinWords(names) }]),
    { label: 'Lage', text: named.length === 1 ? [only?.district, only?.state, people].filter(Boolean).join(', ') : '' },
    { label: 'Stand der Angaben', text: formatDay(asOf) },
    ...(version ? describeFreezing(version) : []),
  ];
  return {
    organisation: isNamed ? joinWords(names) : workspaceName,
    title: agenda.title,
    period: period !== null && agenda.title.includes(period) ? null : period,
    mark,
    facts: facts.filter(({ text }) => text !== ''),
  };
}

/** Who counted belongs to the number: sources differ. */
function describePopulation({ population, populationSource }: AgendaContent['municipalities'][number]): string {
  if (population === null) return '';
  const source = populationSource ? ` (${populationSource})` : '';
  return `${formatNumber(population)} Einwohnerinnen und Einwohner${source}`;
}

/** "Stadt Ulm", but "Landkreis Potsdam-Mittelmark" as it is. */
function nameMunicipality({ name, kind }: AgendaContent['municipalities'][number]): string {
  const word = municipalityKindWords[kind];
  return name.startsWith(`${word} `) ? name : `${word} ${name}`;
}
