import type { Decision, DecisionOption } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { CellOf } from '../api/judged-cells.ts';
import { JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';

type Cell = CellOf<'verdicts'>;
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
  const places = decision.mustHaves.map(
    ({ id }): Cell => ({ optionId: option.id, mustHaveId: id, isMet: null, reason: null }),
  );
  const wordOf = ({ isMet }: Cell) => words.find((word) => meanings[word] === isMet) ?? 'open';
  return (
    <JudgeDialog<'verdicts'>
      title={t('judgeOption', { title: option.title })}
      draftKey={`verdicts:${option.id}`}
      decision={decision}
      list="verdicts"
      places={places}
      describe={(cell) => ({
        label: decision.mustHaves.find(({ id }) => id === cell.mustHaveId)?.title ?? '',
        text: [t(`verdicts.${wordOf(cell)}`), cell.reason].filter(Boolean).join('\n'),
      })}
      onClose={onClose}
    >
      {({ cells, set, errorAt }) => (
        <Stack gap="large">
          {cells.map((cell) => {
            const mustHave = decision.mustHaves.find(({ id }) => id === cell.mustHaveId);
            const change = (part: Partial<Cell>) => set({ ...cell, ...part });
            if (!mustHave) return null;
            return (
              <div key={cell.mustHaveId} className={styles.line}>
                <RadioGroup
                  label={mustHave.title}
                  hint={mustHave.question ?? undefined}
                  isHorizontal
                  options={words.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
                  value={wordOf(cell)}
                  onChange={(word) => change({ isMet: meanings[word] })}
                />
                <TextArea
                  label={t('reasonFor', { title: mustHave.title })}
                  rows={2}
                  value={cell.reason ?? ''}
                  onChange={(event) => change({ reason: event.target.value || null })}
                  error={errorAt(cell, 'reason')}
                />
              </div>
            );
          })}
        </Stack>
      )}
    </JudgeDialog>
  );
}
