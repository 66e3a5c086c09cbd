import type { Verdict } from '@agendawerk/shared/pilots/index.ts';
import { useTranslation } from 'react-i18next';
import { StatusMark, type StatusTone } from '../../../ui/feedback/status-mark.tsx';

const tones: Record<Verdict, StatusTone> = { met: 'good', missed: 'critical', unmeasured: 'warning', open: 'unknown' };

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('pilots');
  return <StatusMark tone={tones[verdict]} label={t(`verdicts.${verdict}`)} />;
}
