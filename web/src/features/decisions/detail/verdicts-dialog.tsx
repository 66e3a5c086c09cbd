import type { Decision, DecisionOption } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { cellKey } from '../api/judged-cells.ts';
import { JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';

type VerdictCell = Decision['verdicts'][number];
interface Values {
  cells: VerdictCell[];
}
const words = ['met', 'failed', 'open'] as const;
const meanings = { met: true, failed: false, open: null } as const;

interface VerdictsDialogProps {
  decision: Decision;
  option: DecisionOption;
  onClose: () => void;
}

/** Whether one option meets each must-have, and why. */
export function VerdictsDialog({ decision, option, onClose }: VerdictsDialogProps) {
  const { t } = useTranslation('decisions');
  const initial: Values = {
    cells: decision.mustHaves.map(
      ({ id: mustHaveId }) =>
        decision.verdicts.find((cell) => cell.optionId === option.id && cell.mustHaveId === mustHaveId) ?? {
          optionId: option.id,
          mustHaveId,
          isMet: null,
          reason: null,
        },
    ),
  };
  return (
    <JudgeDialog<Values, 'verdicts'>
      title={t('judgeOption', { title: option.title })}
      draftKey={`verdicts:${option.id}`}
      decision={decision}
      initial={initial}
      list="verdicts"
      toCells={(form) => form.cells}
      onClose={onClose}
    >
      {({ form: { cells }, set, errorAt }) => (
        <Stack gap="large">
          {cells.map((cell) => {
            const mustHave = decision.mustHaves.find(({ id }) => id === cell.mustHaveId);
            const change = (part: Partial<VerdictCell>) =>
              set({ cells: cells.map((each) => (each === cell ? { ...each, ...part } : each)) });
            if (!mustHave) return null;
            return (
              <div key={cell.mustHaveId} className={styles.line}>
                <RadioGroup
                  label={mustHave.title}
                  hint={mustHave.question ?? undefined}
                  isHorizontal
                  options={words.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
                  value={words.find((word) => meanings[word] === cell.isMet) ?? 'open'}
                  onChange={(word) => change({ isMet: meanings[word] })}
                />
                <TextArea
                  label={t('reasonFor', { title: mustHave.title })}
                  rows={2}
                  value={cell.reason ?? ''}
                  onChange={(event) => change({ reason: event.target.value || null })}
                  error={errorAt(cellKey('verdicts', cell), 'reason')}
                />
              </div>
            );
          })}
        </Stack>
      )}
    </JudgeDialog>
  );
}
