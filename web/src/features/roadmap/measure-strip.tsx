import { factsOfMeasure } from '@agendawerk/shared/gaps/index.ts';
import type { EditMeasure, Measure, OptionalPart } from '@agendawerk/shared/measures/index.ts';
import {
  judgeMeasurePart,
  listMissingGoalAndBenefit,
  type MeasurePartState,
} from '@agendawerk/shared/roadmap/index.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeasurePart } from '../../lib/measure-part.ts';
import { Button } from '../../ui/actions/button.tsx';
import { StatusMark, type StatusTone } from '../../ui/feedback/status-mark.tsx';
import { Section } from '../../ui/layout/section.tsx';
import styles from './measure-strip.module.css';
import { UnneededDialog } from './unneeded-dialog.tsx';

interface MeasureStripProps {
  measure: Measure;
  /** The parts whose slices exist, in the order of the steps. */
  parts: readonly MeasurePart[];
  isEditable: boolean;
  save: (change: EditMeasure) => Promise<void>;
}

/** The step that each part belongs to. */
const numbers: Record<OptionalPart, number> = { technology: 2, training: 3, feedback: 4, pilot: 5 };

const tones: Record<MeasurePartState, StatusTone> = { filled: 'good', missing: 'warning', unneeded: 'unknown' };

/** The five steps at one measure: what is filled, what is missing, and what it does not need, with the reason. */
export function MeasureStrip({ measure, parts, isEditable, save }: MeasureStripProps) {
  const { t } = useTranslation(['roadmap', 'terms']);
  const [asked, setAsked] = useState<OptionalPart>();
  const missing = listMissingGoalAndBenefit(factsOfMeasure(measure));
  const unneeded = (part: OptionalPart) => measure.unneededParts.find((each) => each.part === part);
  const without = (part: OptionalPart) => measure.unneededParts.filter((each) => each.part !== part);
  return (
    <Section id="steps" title={t('strip.title')}>
      <ol className={styles.strip}>
        <Part
          name={t('strip.numbered', { number: 1, name: t('strip.parts.goal') })}
          state={missing.length === 0 ? 'filled' : 'missing'}
        >
          <Link to={`#${missing[0] ?? 'benefit'}`}>
            {missing.length === 0
              ? t('strip.goalFilled')
              : t(`strip.goalMissing.${missing.length === 2 ? 'both' : missing[0] === 'benefit' ? 'benefit' : 'goal'}`)}
          </Link>
        </Part>
        {parts.map(({ part, isFilled, text, to }) => {
          const state = judgeMeasurePart(measure, part, isFilled);
          const name = t(`terms:optionalParts.${part}`);
          return (
            <Part key={part} name={t('strip.numbered', { number: numbers[part], name })} state={state}>
              {state === 'unneeded' ? (
                <p className={styles.reason}>{unneeded(part)?.reason}</p>
              ) : (
                <Link to={to}>{text}</Link>
              )}
              {isEditable && state !== 'filled' ? (
                <Button
                  size="small"
                  variant="tertiary"
                  aria-label={t(state === 'missing' ? 'strip.markNamed' : 'strip.changeNamed', { part: name })}
                  onClick={() => setAsked(part)}
                >
                  {t(state === 'missing' ? 'strip.mark' : 'strip.change')}
                </Button>
              ) : null}
            </Part>
          );
        })}
      </ol>
      {asked ? (
        <UnneededDialog
          part={t(`terms:optionalParts.${asked}`)}
          reason={unneeded(asked)?.reason ?? null}
          save={(reason) =>
            save({ unneededParts: reason === null ? without(asked) : [...without(asked), { part: asked, reason }] })
          }
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </Section>
  );
}

function Part({ name, state, children }: { name: string; state: MeasurePartState; children: ReactNode }) {
  const { t } = useTranslation('roadmap');
  return (
    <li className={styles.part}>
      <p className={styles.name}>{name}</p>
      <StatusMark tone={tones[state]} label={t(`strip.states.${state}`)} />
      {children}
    </li>
  );
}
