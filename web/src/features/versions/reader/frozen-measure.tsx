import type { AgendaContent } from '@agendawerk/shared/agendas/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { RichTextView } from '../../../ui/richtext/richtext-view.tsx';
import { type ContentNames, namesOf } from './content-names.ts';
import { FrozenCosts } from './frozen-costs.tsx';
import styles from './reader.module.css';
import { type PartTools, PlainText, ReaderPart } from './reader-part.tsx';

type Measure = AgendaContent['measures'][number];

interface FrozenMeasureProps {
  content: AgendaContent;
  measure: Measure;
  tools?: PartTools | undefined;
}

/** A measure to read, part by part, in the order in which somebody judges it: what, what for, who, when, what it costs. */
export function FrozenMeasure({ content, measure, tools }: FrozenMeasureProps) {
  const { t } = useTranslation(['versions', 'terms']);
  const names = namesOf(content);
  return (
    <Stack gap="large">
      <ReaderPart part="text" title={t('parts.what')} tools={tools}>
        {measure.description ? <RichTextView text={measure.description} /> : <Gap>{t('gap')}</Gap>}
        <Labelled label={t('measure.expectedResult')} text={measure.expectedResult} />
        <Labelled label={t('measure.firstSteps')} text={measure.firstSteps} />
      </ReaderPart>
      <ReaderPart part="benefit" title={t('terms:placeParts.benefit')} tools={tools}>
        <PlainText>{measure.benefit}</PlainText>
        <Labelled label={t('measure.targetGroup')} text={measure.targetGroup} />
        <Labelled label={t('measure.benefitQuality')} text={measure.benefitQuality} />
        <Labelled label={t('measure.benefitWorking')} text={measure.benefitWorking} />
        <Labelled label={t('measure.benefitService')} text={measure.benefitService} />
      </ReaderPart>
      <ReaderPart part="people" title={t('terms:placeParts.people')} tools={tools}>
        <People measure={measure} names={names} />
      </ReaderPart>
      <ReaderPart part="time" title={t('terms:placeParts.time')} tools={tools}>
        <Times measure={measure} />
      </ReaderPart>
      <ReaderPart part="costs" title={t('terms:placeParts.costs')} tools={tools}>
        <FrozenCosts measure={measure} lastYear={content.agenda.lastYear} />
      </ReaderPart>
      <ReaderPart part="risks" title={t('terms:placeParts.risks')} tools={tools}>
        <Risks measure={measure} />
      </ReaderPart>
      <ReaderPart part="targets" title={t('measure.targets')} tools={tools}>
        <Targets content={content} measure={measure} />
      </ReaderPart>
    </Stack>
  );
}

/** A text with its name; where nobody has written it, nothing: the main text of the part shows the gap. */
function Labelled({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <h4>{label}</h4>
      <PlainText>{text}</PlainText>
    </div>
  );
}

function People({ measure, names }: { measure: Measure; names: ContentNames }) {
  const { t } = useTranslation(['versions', 'terms']);
  const gap = <Gap>{t('gap')}</Gap>;
  const others = measure.participations.map(
    ({ departmentId, part }) => `${names.department(departmentId) ?? '?'} (${t(`terms:participationParts.${part}`)})`,
  );
  return (
    <FactList
      facts={[
        { id: 'lead', label: t('measure.lead'), value: names.department(measure.leadDepartmentId) ?? gap },
        { id: 'owner', label: t('measure.owner'), value: names.person(measure.ownerId) ?? gap },
        { id: 'deputy', label: t('measure.deputy'), value: names.person(measure.deputyId) ?? gap },
        { id: 'others', label: t('measure.others'), value: others.join(', ') || t('measure.nobody') },
      ]}
    />
  );
}

function Times({ measure }: { measure: Measure }) {
  const { t } = useTranslation(['versions', 'terms']);
  const { formatPartialDate, formatSpan } = useFormat();
  const gap = <Gap>{t('gap')}</Gap>;
  return (
    <>
      <FactList
        facts={[
          { id: 'span', label: t('measure.span'), value: formatSpan(measure.start, measure.end) || gap },
          {
            id: 'priority',
            label: t('measure.priority'),
            value: measure.priority === null ? gap : t(`terms:priorities.${measure.priority}`),
          },
          { id: 'status', label: t('measure.status'), value: t(`terms:measureStatuses.${measure.status}`) },
        ]}
      />
      {measure.milestones.length > 0 ? (
        <ul className={styles.plain} aria-label={t('measure.milestones')}>
          {measure.milestones.map(({ id, title, due }) => (
            <li key={id}>{due ? `${formatPartialDate(due)}: ${title}` : title}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Risks({ measure }: { measure: Measure }) {
  const { t } = useTranslation('versions');
  if (measure.risks.length === 0) return <Gap>{t('gap')}</Gap>;
  return (
    <ul className={styles.plain}>
      {measure.risks.map(({ id, title, mitigation }) => (
        <li key={id}>
          {title}
          {mitigation ? <span className={styles.below}>{mitigation}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function Targets({ content, measure }: { content: AgendaContent; measure: Measure }) {
  const { t } = useTranslation('versions');
  const goals = content.goals.filter(({ id }) => measure.goalIds.includes(id));
  const kpis = content.kpis.filter(({ id }) => measure.kpiIds.includes(id));
  if (goals.length + kpis.length === 0) return <Gap>{t('gap')}</Gap>;
  return (
    <ul className={styles.plain}>
      {goals.map(({ id, title }) => (
        <li key={id}>{t('measure.goal', { title })}</li>
      ))}
      {kpis.map(({ id, name }) => (
        <li key={id}>{t('measure.kpi', { name })}</li>
      ))}
    </ul>
  );
}
