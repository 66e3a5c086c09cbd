import type { Evaluation } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { StatusMark, type StatusTone } from '../../../ui/feedback/status-mark.tsx';

const tones: Readonly<Record<Evaluation, StatusTone>> = {
  accepted: 'good',
  partly: 'warning',
  declined: 'critical',
  noted: 'unknown',
};

/** What became of a remark, as shape and word. */
export function EvaluationMark({ evaluation }: { evaluation: Evaluation | null }) {
  const { t } = useTranslation(['rounds', 'terms']);
  if (evaluation === null) return <span className="muted">{t('remark.open')}</span>;
  return <StatusMark tone={tones[evaluation]} label={t(`terms:evaluations.${evaluation}`)} />;
}
