import type { Assessor, Decision, Score } from '@agendawerk/shared/decisions/index.ts';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { cellKey } from '../api/judged-cells.ts';
import { JudgeDialog } from '../parts/edit-dialog.tsx';
import styles from '../parts/decisions.module.css';

interface Values {
  cells: Score[];
}

interface ScoresDialogProps {
  decision: Decision;
  assessor: Assessor;
  onClose: () => void;
}

/** The scores of one assessor: criterion by criterion, so that options are compared and not looked at alone. */
export function ScoresDialog({ decision, assessor, onClose }: ScoresDialogProps) {
  const { t } = useTranslation('decisions');
  const { criteria, options } = decision;
  const initial: Values = {
    cells: criteria.flatMap((criterion) =>
      options.map((option) => {
        const place = { optionId: option.id, criterionId: criterion.id, assessorId: assessor.id };
        const known = decision.scores.find(
          (score) =>
            score.optionId === place.optionId &&
            score.criterionId === place.criterionId &&
            score.assessorId === place.assessorId,
        );
        return known ?? { ...place, score: null, reason: null };
      }),
    ),
  };
  return (
    <JudgeDialog<Values, 'scores'>
      title={t('scoreAs', { name: assessor.name })}
      draftKey={`scores:${assessor.id}`}
      decision={decision}
      initial={initial}
      list="scores"
      toCells={(form) => form.cells}
      onClose={onClose}
    >
      {({ form: { cells }, set, errorAt }) => (
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
                  const key = cellKey('scores', cell);
                  const change = (part: Partial<Score>) =>
                    set({ cells: cells.map((each) => (each === cell ? { ...each, ...part } : each)) });
                  return option ? (
                    <div key={key} className={styles.scores}>
                      <NumberField
                        label={t('scoreOf', { title: option.title })}
                        value={cell.score}
                        onChange={(score) => change({ score: score ?? null })}
                        error={errorAt(key, 'score')}
                      />
                      <TextArea
                        label={t('reasonFor', { title: option.title })}
                        rows={2}
                        value={cell.reason ?? ''}
                        onChange={(event) => change({ reason: event.target.value || null })}
                        error={errorAt(key, 'reason')}
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
