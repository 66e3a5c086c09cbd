import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { Gap } from './fact-list.tsx';
import { Row } from './stack.tsx';

interface MendableGapProps {
  /** How the gap reads: "keine Angabe". */
  text: string;
  /** What is missing, for the pencil. */
  label: string;
  /** Undefined: it is not theirs to mend. */
  onMend: (() => void) | undefined;
}

/** A gap with the pencil that opens the form at the missing field. */
export function MendableGap({ text, label, onMend }: MendableGapProps) {
  const { t } = useTranslation('ui');
  return (
    <Row>
      <Gap>{text}</Gap>
      {onMend ? (
        <Button size="small" variant="tertiary" icon="edit" isIconOnly onClick={onMend} data-print="hide">
          {t('mendGap', { label })}
        </Button>
      ) : null}
    </Row>
  );
}
