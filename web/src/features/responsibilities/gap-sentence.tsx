import type { OwnershipRow } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/feedback/notice.tsx';
import { countGaps } from './ownership-view.ts';

/** What is missing, in words, before anything is looked up in the table. */
export function GapSentence({ rows }: { rows: readonly OwnershipRow[] }) {
  const { t } = useTranslation('responsibilities');
  const gaps = countGaps(rows);
  if (gaps.length === 0) return <Notice tone="success">{t('complete')}</Notice>;
  const measures = rows.filter((row) => row.gaps.length > 0).length;
  return (
    <Notice tone="warning" title={t('gaps.title', { count: measures })}>
      <ul>
        {gaps.map(({ gap, count }) => (
          <li key={gap}>{t(`gaps.counted.${gap}`, { count })}</li>
        ))}
      </ul>
    </Notice>
  );
}
