import { useTranslation } from 'react-i18next';
import { FactList } from '../../../ui/layout/fact-list.tsx';

const examples = ['vision', 'goal', 'measure'] as const;

/** How a vision, a SMART goal and a measure with a benefit may read. */
export function StepOneExamples() {
  const { t } = useTranslation('roadmap');
  return (
    <FactList
      facts={examples.map((id) => ({
        id,
        label: t(`stepOne.examples.${id}.label`),
        value: t(`stepOne.examples.${id}.text`),
      }))}
    />
  );
}
