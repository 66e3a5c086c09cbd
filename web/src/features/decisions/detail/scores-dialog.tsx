import type { Assessor, Decision } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { type CellOf, cellKey } from '../api/judged-cells.ts';
import { JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';

type Cell = CellOf<'scores'>;

interface ScoresDialogProps {
  decision: Decision;
  assessor: Assessor;
  onClose: () => void;
}

/** The scores of one assessor: criterion by criterion, so that options are compared and not looked at alone. */
export function ScoresDialog({ decision, assessor, onClose }: ScoresDialogProps) {
  const { t } = useTranslation('decisions');
  const { criteria, options } = decision;
  const { formatNumber } = useFormat();
  const places = criteria.flatMap((criterion) =>
    options.map(
      (option): Cell => ({
        optionId: option.id,
        criterionId: criterion.id,
        assessorId: assessor.id,
        score: null,
        reason: null,
      }),
    ),
  );
  const nameOf = (id: string) => [...criteria, ...options].find((each) => each.id === id)?.title ?? '';
  return (
    <JudgeDialog<'scores'>
      title={t('scoreAs', { name: assessor.name })}
      draftKey={`scores:${assessor.id}`}
      decision={decision}
      list="scores"
      places={places}
      describe={({ optionId, criterionId, score, reason }) => ({
        label: `${nameOf(criterionId)}, ${nameOf(optionId)}`,
        text: [score == null ? t('notScored') : formatNumber(score), reason].filter(Boolean).join('\n'),
      })}
      onClose={onClose}
    >
      {({ cells, set, errorAt }) => (
        <Stack gap="large">
          <p className="muted">{t('scale')}</p>
          {criteria.map((criterion) => (
            <fieldset key={criterion.id} className={styles.line}>
              <legend>{criterion.title}</legend>
              {criterion.question ? <p className="muted">{criterion.question}</p> : null}
              {cells
                .filter(({ criterionId }) => criterionId === criterion.id)
                .map((cell) => {
                  const option = options.find(({ id }) => id === cell.optionId);
                  const change = (part: Partial<Cell>) => set({ ...cell, ...part });
                  return option ? (
                    <div key={cellKey('scores', cell)} className={styles.scores}>
                      <NumberField
                        label={t('scoreOf', { title: option.title })}
                        value={cell.score}
                        onChange={(score) => change({ score })}
                        error={errorAt(cell, 'score')}
                      />
                      <TextArea
                        label={t('reasonFor', { title: option.title })}
                        rows={2}
                        value={cell.reason ?? ''}
                        onChange={(event) => change({ reason: event.target.value || null })}
                        error={errorAt(cell, 'reason')}
                      />
                    </div>
                  ) : null;
                })}
            </fieldset>
          ))}
        </Stack>
      )}
    </JudgeDialog>
  );
}
