import { isSmart, type SmartPart } from '@agendawerk/shared/goals/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { useSmart } from '../use-smart.ts';
import { AcceptedProperty } from './accepted-property.tsx';
import { GoalKpis } from './goal-kpis.tsx';
import { DueProperty, type GoalContext, TextProperty } from './goal-property.tsx';
import styles from './goals.module.css';

/** The five points, each with what is missing and the field that mends it. */
export function SmartSection({ context }: { context: GoalContext }) {
  const { t } = useTranslation('goals');
  const points = useSmart(context.goal);
  const met = points.filter((point) => point.isMet).length;
  const isDone = isSmart(
    Object.fromEntries(points.map(({ part, isMet }) => [part, isMet])) as Record<SmartPart, boolean>,
  );
  const controls: Record<SmartPart, ReactNode> = {
    specific: (
      <TextProperty
        context={context}
        name="specific"
        label={t('smart.parts.specific')}
        hint={t('smart.hints.specific')}
      />
    ),
    measurable: (
      <>
        <GoalKpis context={context} />
        <PlaceMark kind="goal" id={context.goal.id} part="kpiIds" />
      </>
    ),
    accepted: (
      <>
        <AcceptedProperty context={context} />
        <PlaceMark kind="goal" id={context.goal.id} part="accepted" />
      </>
    ),
    realistic: (
      <TextProperty
        context={context}
        name="resources"
        label={t('smart.parts.realistic')}
        hint={t('smart.hints.realistic')}
      />
    ),
    timeBound: <DueProperty context={context} label={t('smart.parts.timeBound')} />,
  };
  return (
    <Section title={t('smart.title')} lead={isDone ? t('smart.done') : t('smart.count', { count: met })}>
      <ol className={styles.points}>
        {points.map(({ part, isMet, property }) => (
          <li key={part} id={property} className={styles.point}>
            <span className={classNames(styles.mark, isMet ? styles.met : styles.missing)} aria-hidden="true">
              {t(`smart.letters.${part}`)}
            </span>
            <div className={styles.pointBody}>
              <h3 className={styles.pointTitle}>{t(`smart.parts.${part}`)}</h3>
              {/* The filled mark says it to the eye. */}
              <p className={isMet ? 'sr-only' : styles.pointHint}>{t(`smart.${isMet ? 'met' : 'missing'}.${part}`)}</p>
              {controls[part]}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
