import { useTranslation } from 'react-i18next';
import { FactList } from '../../../ui/layout/fact-list.tsx';

const examples = ['group', 'message', 'training'] as const;

/** How a group, a message and a training may read. */
export function ChangeExamples() {
  const { t } = useTranslation('change');
  return (
    <FactList
      facts={examples.map((id) => ({ id, label: t(`examples.${id}.label`), value: t(`examples.${id}.text`) }))}
    />
  );
}
