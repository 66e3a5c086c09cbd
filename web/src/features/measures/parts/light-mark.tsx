import type { Light } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { StatusMark, type StatusTone } from '../../../ui/feedback/status-mark.tsx';

const tones: Record<Light, StatusTone> = { green: 'good', amber: 'warning', red: 'critical' };

export function lightTone(light: Light | null): StatusTone {
  return light === null ? 'unknown' : tones[light];
}

/** The traffic light that somebody set, as shape, word and colour. */
export function LightMark({ light }: { light: Light | null }) {
  const { t } = useTranslation('terms');
  return <StatusMark tone={lightTone(light)} label={t(`lights.${light ?? 'none'}`)} />;
}
