import { type Decision, type DecisionOption, type MustHaveInput } from '@agendawerk/shared/decisions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { EditDialog } from '../parts/edit-dialog.tsx';
import { EditPartButton } from '../parts/edit-part-button.tsx';
import styles from '../parts/decisions.module.css';
import { VerdictsDialog } from './verdicts-dialog.tsx';

/** What every option has to meet: whichever does not is out, and it is said why. */
export function MustHaveSection({ decision, mayEdit }: { decision: Decision; mayEdit: boolean }) {
  const { t } = useTranslation('decisions');
  const [isOpen, setOpen] = useState(false);
  const [judged, setJudged] = useState<DecisionOption>();
  const { mustHaves, options } = decision;
  return (
    <Section
      id="mustHaves"
      title={t('mustHaves')}
      lead={t('mustHavesLead')}
      actions={mayEdit ? <EditPartButton label={t('edit.mustHaves')} onClick={() => setOpen(true)} /> : undefined}
    >
      {mustHaves.length === 0 ? <p className="muted">{t('noMustHaves')}</p> : <VerdictTable decision={decision} />}
      {mayEdit && mustHaves.length > 0 ? (
        <Row id="verdicts">
          {options.map((option) => (
            <Button
              key={option.id}
              size="small"
              data-mends={isOpenAt(decision, option) || undefined}
              onClick={() => setJudged(option)}
              data-print="hide"
            >
              {t('judgeOption', { title: option.title })}
            </Button>
          ))}
        </Row>
      ) : null}
      {isOpen ? <MustHavesDialog decision={decision} onClose={() => setOpen(false)} /> : null}
      {judged ? (
        <VerdictsDialog key={judged.id} decision={decision} option={judged} onClose={() => setJudged(undefined)} />
      ) : null}
    </Section>
  );
}

/** Whether a must-have has not been checked at the option yet. */
function isOpenAt({ mustHaves, verdicts }: Decision, { id }: DecisionOption): boolean {
  return mustHaves.some(
    (mustHave) =>
      (verdicts.find((each) => each.optionId === id && each.mustHaveId === mustHave.id)?.isMet ?? null) === null,
  );
}

function VerdictTable({ decision: { mustHaves, options, verdicts } }: { decision: Decision }) {
  const { t } = useTranslation('decisions');
  const show = (optionId: string, mustHaveId: string) => {
    const verdict = verdicts.find((each) => each.optionId === optionId && each.mustHaveId === mustHaveId);
    const isMet = verdict?.isMet ?? null;
    const word = isMet === null ? 'open' : isMet ? 'met' : 'failed';
    return (
      <span key={optionId}>
        <StatusMark tone={isMet === null ? 'unknown' : isMet ? 'good' : 'critical'} label={t(`verdicts.${word}`)} />
        {verdict?.reason ? <span className={styles.spread}>{verdict.reason}</span> : null}
      </span>
    );
  };
  return (
    <SimpleTable
      caption={t('mustHaves')}
      isCaptionHidden
      columns={[{ label: t('mustHave') }, ...options.map(({ title }) => ({ label: title }))]}
      rows={mustHaves.map((mustHave) => ({
        id: mustHave.id,
        cells: [
          <span key="title">
            {mustHave.title}
            {mustHave.question ? <span className={styles.spread}>{mustHave.question}</span> : null}
          </span>,
          ...options.map((option) => show(option.id, mustHave.id)),
        ],
      }))}
    />
  );
}

interface Lines {
  mustHaves: MustHaveInput[];
}

function MustHavesDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  return (
    <EditDialog<Lines>
      title={t('edit.mustHaves')}
      draftKey="must-haves"
      decision={decision}
      valuesOf={({ mustHaves }) => ({ mustHaves })}
      texts={{
        mustHaves: {
          label: t('mustHaves'),
          show: (lines) => lines.map(({ title, question }) => [title, question].filter(Boolean).join(': ')).join('\n'),
        },
      }}
      onClose={onClose}
    >
      {({ form: { mustHaves }, set, errors }) => {
        const change = (index: number, part: Partial<MustHaveInput>) =>
          set({ mustHaves: mustHaves.map((line, place) => (place === index ? { ...line, ...part } : line)) });
        return (
          <Stack>
            {mustHaves.map((line, index) => (
              // A line that is not saved yet has no name of its own; its order is that of the form.
              <fieldset key={index} className={styles.line}>
                <legend>{t('mustHaveNumber', { number: index + 1 })}</legend>
                <TextField
                  label={t('mustHave')}
                  isRequired
                  value={line.title}
                  onChange={(event) => change(index, { title: event.target.value })}
                  error={errors[`mustHaves.${index}.title`]}
                />
                <TextField
                  label={t('question')}
                  value={line.question ?? ''}
                  onChange={(event) => change(index, { question: event.target.value || null })}
                  error={errors[`mustHaves.${index}.question`]}
                />
                <div>
                  <Button
                    size="small"
                    variant="tertiary"
                    icon="delete"
                    onClick={() => set({ mustHaves: mustHaves.filter((_, place) => place !== index) })}
                  >
                    {t('removeMustHave', { number: index + 1 })}
                  </Button>
                </div>
              </fieldset>
            ))}
            <div>
              <Button icon="add" onClick={() => set({ mustHaves: [...mustHaves, { title: '', question: null }] })}>
                {t('addMustHave')}
              </Button>
            </div>
          </Stack>
        );
      }}
    </EditDialog>
  );
}
