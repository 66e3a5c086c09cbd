import { useTranslation } from 'react-i18next';
import { FactList } from '../../../ui/layout/fact-list.tsx';

const examples = ['hypothesis', 'criterion', 'decision'] as const;

/** How a hypothesis, a criterion and a decision may read. */
export function PilotExamples() {
  const { t } = useTranslation('pilots');
  return (
    <FactList
      facts={examples.map((id) => ({ id, label: t(`examples.${id}.label`), value: t(`examples.${id}.text`) }))}
    />
  );
}
