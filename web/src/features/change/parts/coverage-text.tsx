import { type Coverage, getCoverage, type TargetGroup, type Training } from '@agendawerk/shared/change/index.ts';
import { useTranslation } from 'react-i18next';
import { todayInGermany } from '../../../lib/today.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Gap } from '../../../ui/layout/fact-list.tsx';

interface CoverageTextProps {
  group: TargetGroup;
  trainings: readonly Training[];
}

/** How much of a group attended all that is required, and how exactly that is known. */
export function CoverageText({ group, trainings }: CoverageTextProps) {
  const { t } = useTranslation('change');
  const { formatPercent, formatNumber } = useFormat();
  const coverage = getCoverage(group, trainings, todayInGermany());
  if (coverage === null) return <span className="muted">{t('coverage.nothingRequired')}</span>;
  if (coverage.share === null || coverage.attended === null || coverage.people === null)
    return <Gap>{t(`coverage.unknown.${missingPart(coverage)}`)}</Gap>;
  const values = { attended: formatNumber(coverage.attended), people: formatNumber(coverage.people) };
  return (
    <>
      <strong>{formatPercent(coverage.share * 100)}</strong>{' '}
      <span className="muted">{t(`coverage.basis.${coverage.basis}`, values)}</span>
    </>
  );
}

function missingPart({ attended, people }: Coverage): 'attendance' | 'people' | 'empty' {
  if (attended === null) return 'attendance';
  return people === null ? 'people' : 'empty';
}
