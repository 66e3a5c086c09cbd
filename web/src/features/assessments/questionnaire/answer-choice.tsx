import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';

const unanswered = 'open';

interface AnswerChoiceProps<Value extends string> {
  id: string;
  label: string;
  hint?: string | undefined;
  choices: readonly { value: Value; label: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** One question with its answers, the last of which takes the answer back. */
export function AnswerChoice<Value extends string>({
  choices,
  value,
  onChange,
  ...question
}: AnswerChoiceProps<Value>) {
  const { t } = useTranslation('assessments');
  return (
    <RadioGroup
      {...question}
      isHorizontal
      options={[...choices, { value: unanswered, label: t('unanswered') }]}
      value={value ?? unanswered}
      onChange={(chosen) => onChange(choices.find((choice) => choice.value === chosen)?.value ?? null)}
    />
  );
}
