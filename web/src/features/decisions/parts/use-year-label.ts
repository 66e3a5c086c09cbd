import { useTranslation } from 'react-i18next';

/** "2027", or "Jahr 1" where nobody has said when it begins. */
export function useYearLabel(firstYear: number | null): (year: number) => string {
  const { t } = useTranslation('decisions');
  return (year) =>
    firstYear === null ? t(year === 0 ? 'yearBeginning' : 'yearNumber', { year }) : String(firstYear + year);
}
