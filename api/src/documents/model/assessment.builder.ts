import {
  type Assessment,
  choiceQuestionIds,
  componentIds,
  compareWithStudies,
  countAnswered,
  countComponents,
  criterionIds,
  findEarlier,
  getEGovernmentLevel,
  getOwnStageMin,
  maturityDimensions,
  maturityStages,
} from '@agendawerk/shared/assessments/index.ts';
import { catalogue } from '@agendawerk/shared/catalogue/catalogue.content.ts';
import { formatDay, formatNumber, joinWords } from '../text/german-format.ts';
import {
  choiceWords,
  componentStateWords,
  criterionWords,
  dimensionWords,
  eGovernmentLevelWords,
  noNorm,
  ownAnswerWords,
  questionWords,
  stageWords,
} from './assessment-words.ts';
import { bold, heading, paragraph, paragraphs, run, table } from './compose.ts';
import type { ContentIndex } from './content-index.ts';
import type { Block, HeadingLevel, Inline } from './document.ts';
import { buildMaturity } from './maturity.builder.ts';

const unanswered = 'keine Angabe';

interface Standing {
  assessment: Assessment;
  earlier: Assessment | undefined;
  /** How deep the parts stand: below the municipality where the agenda is for several. */
  level: HeadingLevel;
  /** Told apart in captions where there are several. */
  name: string;
}

/** Where each municipality stands by its latest answers, beside the national figures. Nothing where nobody has answered. */
export function buildAssessment({ content }: ContentIndex): Block[] {
  const answered = content.assessments.filter((assessment) => countAnswered(assessment).answered > 0);
  const places = content.municipalities.flatMap((municipality) => {
    const own = answered.filter(({ municipalityId }) => municipalityId === municipality.id);
    const [assessment] = own.toSorted((a, b) => b.year - a.year);
    return assessment ? [{ municipality, assessment, earlier: findEarlier(own, assessment.year) }] : [];
  });
  if (places.length === 0) return [];
  const isOne = places.length === 1;
  return [
    heading(1, 'Standortbestimmung', { id: 'assessment', startsPage: true }),
    paragraph(
      'Einmal im Jahr: was schon da ist, was fehlt und wohin es gehen soll. Neben den eigenen Antworten stehen die Zahlen zweier Studien.',
      'lead',
    ),
    ...places.flatMap(({ municipality, assessment, earlier }) => [
      ...(isOne ? [] : [heading(2, municipality.name)]),
      ...buildStanding({ assessment, earlier, level: isOne ? 2 : 3, name: isOne ? '' : `: ${municipality.name}` }),
    ]),
  ];
}

function buildStanding(standing: Standing): Block[] {
  const { assessment } = standing;
  const { answered, total } = countAnswered(assessment);
  return [
    paragraph(
      `Antworten von ${assessment.year}; ${formatNumber(answered)} von ${formatNumber(total)} Fragen sind beantwortet.`,
    ),
    ...buildEGovernment(standing),
    ...buildComparison(standing),
    ...buildMaturity(standing),
    ...buildAnswers(standing),
  ];
}

/** How many components are in use, what that is called, and how many municipalities were there. */
function buildEGovernment({ assessment, earlier, level, name }: Standing): Block[] {
  const own = getEGovernmentLevel(assessment);
  if (own === null) return [];
  const { stages, sourceId } = catalogue.eGovernment;
  const ownMin = getOwnStageMin(assessment);
  const count = countComponents(assessment);
  const before =
    earlier && getEGovernmentLevel(earlier) !== null
      ? ` ${earlier.year} ${countComponents(earlier) === 1 ? 'war' : 'waren'} es ${formatNumber(countComponents(earlier))}.`
      : '';
  return [
    heading(level, 'E-Government'),
    paragraph([
      run(`${formatNumber(count)} von ${componentIds.length} Komponenten ${count === 1 ? 'ist' : 'sind'} im Einsatz: `),
      bold(eGovernmentLevelWords[own]),
      run(before),
    ]),
    table({
      caption: `Komponenten im Einsatz: Stufen der Studie${name}`,
      columns: [
        { title: 'Stufe (Komponenten)', width: 3 },
        { title: 'Eigene Kommune', width: 2 },
        { title: 'Anteil der Kommunen 2019', align: 'end', width: 2 },
      ],
      rows: stages.map(({ min, max, name: stage, share }): (string | Inline[])[] => [
        `${stage} (${min === max ? min : `${min}–${max}`})`,
        min === ownMin ? [bold('hier')] : '',
        `${formatNumber(share * 100)} %`,
      ]),
    }),
    paragraph(
      [`Quelle: ${nameSource(sourceId)}`, ...stages.flatMap(({ note }) => note ?? []), 'Geplantes zählt nicht mit.']
        .map(endSentence)
        .join(' '),
      'note',
    ),
    ...buildComponents({ assessment, name }),
  ];
}

function buildComponents({ assessment, name }: Pick<Standing, 'assessment' | 'name'>): Block[] {
  const answers = new Map(assessment.components.map((answer) => [answer.componentId, answer]));
  const names = new Map(catalogue.eGovernment.components.map(({ id, name: component }) => [id, component]));
  return [
    table({
      caption: `Die neun Komponenten ${assessment.year}${name}`,
      columns: [
        { title: 'Komponente', width: 3 },
        { title: 'Stand', width: 1.6 },
        { title: 'Nachweis', width: 4.4 },
      ],
      rows: componentIds.map((id) => {
        const { state = null, evidence = null, evidenceOn = null } = answers.get(id) ?? {};
        return [
          names.get(id) ?? id,
          state === null ? unanswered : componentStateWords[state],
          [evidence, evidenceOn && `Stand vom ${formatDay(evidenceOn)}`].filter(Boolean).join('\n'),
        ];
      }),
    }),
  ];
}

/** Own answers beside the figures of two studies, each with who was asked and when; the figures are no norm. */
function buildComparison({ assessment, level, name }: Standing): Block[] {
  const own = new Map(compareWithStudies(assessment).map((each) => [each.figureId, each.own]));
  const remarks = catalogue.sources.flatMap(({ title, note }) => (note ? [`${title}: ${note}`] : []));
  return [
    heading(level, 'Neben den Zahlen aus zwei Studien'),
    { type: 'notice', title: noNorm.title, content: [run(noNorm.text)] },
    table({
      caption: `Eigene Antworten und Zahlen der Studien${name}`,
      columns: [
        { title: 'Was gefragt wurde', width: 3.2 },
        { title: 'Eigene Antwort', width: 1.7 },
        { title: 'In der Studie', width: 1.9 },
        { title: 'Quelle', width: 3 },
      ],
      rows: catalogue.figures.map(({ id, label, words, sourceId }) => {
        const answer = own.get(id);
        return [
          label,
          answer === undefined ? 'wird nicht gefragt' : ownAnswerWords[answer],
          words,
          nameSource(sourceId),
        ];
      }),
    }),
    ...(remarks.length > 0 ? [paragraph(remarks.map(endSentence).join(' '), 'note')] : []),
  ];
}

/** "KGSt/ÖFIT 2019, n = 412": no figure stands without who was asked and when. */
function nameSource(sourceId: string): string {
  const source = catalogue.sources.find(({ id }) => id === sourceId);
  if (!source) return '';
  const { title, respondents, period } = source;
  const asked = `${title}, n\u00a0=\u00a0${formatNumber(respondents)}`;
  return title.includes(period) ? asked : `${asked}, ${period}`;
}

function endSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** What was answered, question by question. */
function buildAnswers({ assessment, level, name }: Standing): Block[] {
  const { departmentsTaking, departmentsTotal, studyFields, remarks } = assessment;
  const fields = catalogue.fields.filter(({ id }) => (studyFields as readonly string[]).includes(id));
  const departments =
    departmentsTaking === null
      ? unanswered
      : [formatNumber(departmentsTaking), departmentsTotal === null ? '' : `von ${formatNumber(departmentsTotal)}`]
          .filter(Boolean)
          .join(' ');
  return [
    heading(level, 'Antworten im Einzelnen'),
    table({
      caption: `Fragen und Antworten ${assessment.year}${name}`,
      columns: [
        { title: 'Frage', width: 4 },
        { title: 'Antwort', width: 5 },
      ],
      rows: [
        ...choiceQuestionIds.map((question) => [questionWords[question], nameChoice(assessment, question)]),
        ['Wie viele Fachbereiche machen mit?', departments],
        [
          'In welchen Handlungsfeldern sind Sie tätig?',
          fields.length === 0 ? unanswered : joinWords(fields.map((field) => field.name)),
        ],
      ],
    }),
    table({
      caption: `Die zwölf Kriterien ${assessment.year}${name}`,
      columns: [
        { title: 'Kriterium', width: 4 },
        { title: 'Bereich', width: 2 },
        { title: 'Ist', width: 2 },
        { title: 'Soll', width: 2 },
      ],
      rows: listCriteria(assessment),
    }),
    ...(remarks === null ? [] : [{ ...paragraph([bold('Bemerkungen')]), keepsWithNext: true }, ...paragraphs(remarks)]),
  ];
}

function nameChoice(assessment: Assessment, question: (typeof choiceQuestionIds)[number]): string {
  const answer = assessment[question];
  const words: Readonly<Record<string, string>> = choiceWords[question];
  return answer === null ? unanswered : (words[answer] ?? unanswered);
}

function listCriteria({ criteria }: Assessment): string[][] {
  const answers = new Map(criteria.map((answer) => [answer.criterionId, answer]));
  const stage = (value: number | null | undefined) => {
    const name = value == null ? undefined : maturityStages[value];
    return name === undefined ? unanswered : `${value} ${stageWords[name]}`;
  };
  return criterionIds.map((id) => [
    criterionWords[id],
    dimensionWords[maturityDimensions.find((dimension) => id.startsWith(dimension)) ?? 'strategy'],
    stage(answers.get(id)?.present),
    stage(answers.get(id)?.target),
  ]);
}
