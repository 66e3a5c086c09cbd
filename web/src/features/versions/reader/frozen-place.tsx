import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import type { PlaceKind } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { RichTextView } from '../../../ui/richtext/richtext-view.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { namesOf } from './content-names.ts';
import { FrozenMeasure } from './frozen-measure.tsx';
import styles from './reader.module.css';
import { type PartTools, PlainText, ReaderPart } from './reader-part.tsx';

export interface FrozenPlaceProps {
  content: AgendaContent;
  kind: PlaceKind;
  id: string;
  tools?: PartTools | undefined;
}

/** One thing of a version to read: a chapter, field, goal, measure or KPI as it was when it was frozen. */
export function FrozenPlace({ content, kind, id, tools }: FrozenPlaceProps) {
  const { t } = useTranslation('versions');
  switch (kind) {
    case 'measure': {
      const measure = content.measures.find((each) => each.id === id);
      return measure ? <FrozenMeasure content={content} measure={measure} tools={tools} /> : <Missing />;
    }
    case 'chapter': {
      const chapter = content.chapters.find((each) => each.id === id);
      if (!chapter) return <Missing />;
      return (
        <ReaderPart part="text" title={t('parts.text')} tools={tools}>
          {chapter.body ? <RichTextView text={chapter.body} /> : <Gap>{t('gap')}</Gap>}
        </ReaderPart>
      );
    }
    case 'field':
      return <FrozenField content={content} id={id} tools={tools} />;
    case 'goal':
      return <FrozenGoal content={content} id={id} tools={tools} />;
    case 'kpi':
      return <FrozenKpi content={content} id={id} tools={tools} />;
    case 'agenda':
      return (
        <ReaderPart part="whole" title={t('parts.agenda')} tools={tools}>
          <PlainText>{content.agenda.title}</PlainText>
        </ReaderPart>
      );
  }
}

type PartProps = Omit<FrozenPlaceProps, 'kind'>;

function Missing() {
  const { t } = useTranslation('versions');
  return <EmptyState title={t('missing.title')}>{t('missing.text')}</EmptyState>;
}

function FrozenField({ content, id, tools }: PartProps) {
  const { t } = useTranslation('versions');
  const field = content.fields.find((each) => each.id === id);
  if (!field) return <Missing />;
  const lead = namesOf(content).department(field.leadDepartmentId);
  return (
    <ReaderPart part="text" title={t('parts.text')} tools={tools}>
      {field.description ? <RichTextView text={field.description} /> : <Gap>{t('gap')}</Gap>}
      <FactList facts={[{ id: 'lead', label: t('measure.lead'), value: lead ?? <Gap>{t('gap')}</Gap> }]} />
    </ReaderPart>
  );
}

function FrozenGoal({ content, id, tools }: PartProps) {
  const { t } = useTranslation(['versions', 'terms']);
  const { formatPartialDate } = useFormat();
  const goal = content.goals.find((each) => each.id === id);
  if (!goal) return <Missing />;
  const gap = <Gap>{t('gap')}</Gap>;
  return (
    <Stack gap="large">
      <ReaderPart part="text" title={t('parts.text')} tools={tools}>
        {goal.description ? <RichTextView text={goal.description} /> : gap}
      </ReaderPart>
      <ReaderPart part="targets" title={t('goal.smart')} tools={tools}>
        <FactList
          facts={[
            { id: 'level', label: t('goal.level'), value: t(`terms:goalLevels.${goal.level}`) },
            { id: 'specific', label: t('goal.specific'), value: goal.specific ?? gap },
            { id: 'resources', label: t('goal.resources'), value: goal.resources ?? gap },
            { id: 'due', label: t('goal.due'), value: goal.due ? formatPartialDate(goal.due) : gap },
          ]}
        />
      </ReaderPart>
    </Stack>
  );
}

function FrozenKpi({ content, id, tools }: PartProps) {
  const { t } = useTranslation(['versions', 'terms']);
  const { formatDay, formatNumber } = useFormat();
  const kpi = content.kpis.find((each) => each.id === id);
  if (!kpi) return <Missing />;
  const gap = <Gap>{t('gap')}</Gap>;
  const names = namesOf(content);
  const valueOf = (value: number) => [formatNumber(value, kpi.decimals), kpi.unit].filter(Boolean).join('\u00a0');
  return (
    <Stack gap="large">
      <ReaderPart part="text" title={t('kpi.definition')} tools={tools}>
        <PlainText>{kpi.definition}</PlainText>
      </ReaderPart>
      <ReaderPart part="people" title={t('terms:placeParts.people')} tools={tools}>
        <FactList
          facts={[
            { id: 'department', label: t('kpi.department'), value: names.department(kpi.departmentId) ?? gap },
            { id: 'person', label: t('kpi.responsible'), value: names.person(kpi.responsibleId) ?? gap },
            {
              id: 'frequency',
              label: t('kpi.frequency'),
              value: kpi.frequency === null ? gap : t(`terms:kpiFrequencies.${kpi.frequency}`),
            },
          ]}
        />
      </ReaderPart>
      <ReaderPart part="targets" title={t('kpi.targets')} tools={tools}>
        <FactList
          facts={[
            {
              id: 'baseline',
              label: t('kpi.baseline'),
              value: kpi.baselineValue === null ? gap : valueOf(kpi.baselineValue),
            },
            {
              id: 'targets',
              label: t('kpi.target'),
              value: kpi.targets.map(({ dueOn, value }) => `${formatDay(dueOn)}: ${valueOf(value)}`).join('; ') || gap,
            },
          ]}
        />
        {kpi.readings.length === 0 ? (
          <p className={styles.below}>{t('kpi.noReadings')}</p>
        ) : (
          <SimpleTable
            caption={t('kpi.readings')}
            columns={[{ label: t('kpi.day') }, { label: t('kpi.value'), isNumeric: true }]}
            rows={kpi.readings.map((reading) => ({
              id: reading.id,
              cells: [formatDay(reading.readOn), valueOf(reading.value)],
            }))}
          />
        )}
      </ReaderPart>
    </Stack>
  );
}
