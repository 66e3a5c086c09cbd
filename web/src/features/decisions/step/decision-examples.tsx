import { useTranslation } from 'react-i18next';
import { FactList } from '../../../ui/layout/fact-list.tsx';

const examples = ['need', 'mustHave', 'reason'] as const;

/** How a need, a must-have and the reason of a choice may read. */
export function DecisionExamples() {
  const { t } = useTranslation('decisions');
  return (
    <FactList
      facts={examples.map((id) => ({ id, label: t(`examples.${id}.label`), value: t(`examples.${id}.text`) }))}
    />
  );
}
