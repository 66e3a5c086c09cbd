import { useTranslation } from 'react-i18next';
import { FactList } from '../../../ui/layout/fact-list.tsx';

const examples = ['aim', 'result', 'changes'] as const;

/** How an aim, a result and an answer to those who took part may read. */
export function InvolvementExamples() {
  const { t } = useTranslation('involvements');
  return (
    <FactList
      facts={examples.map((id) => ({ id, label: t(`examples.${id}.label`), value: t(`examples.${id}.text`) }))}
    />
  );
}
