import { type Assessment, findEarlier } from '@agendawerk/shared/assessments/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../lib/session.ts';
import { todayInGermany } from '../../lib/today.ts';
import { useFieldErrors } from '../../lib/use-field-errors.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { FormColumn } from '../../ui/layout/stack.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useCreateAssessment } from './api/assessment-data.ts';

interface NewYearDialogProps {
  municipalityId: string;
  assessments: readonly Assessment[];
  /** With the year that was begun. */
  onClose: (year?: number) => void;
}

const yearsBack = 8;

/** A year that was not taken yet; the answers of the year before may be the start. */
export function NewYearDialog({ municipalityId, assessments, onClose }: NewYearDialogProps) {
  const { t } = useTranslation('assessments');
  const { workspaceId } = useWorkspace();
  const thisYear = Number(todayInGermany().slice(0, 4));
  const taken = new Set(assessments.map(({ year }) => year));
  const free = Array.from({ length: yearsBack + 2 }, (_, index) => thisYear + 1 - index).filter(
    (year) => !taken.has(year),
  );
  const [year, setYear] = useState(free.find((each) => each <= thisYear) ?? free[0] ?? thisYear);
  const [isCopied, setCopied] = useState(true);
  const earlier = findEarlier(assessments, year);
  const create = useCreateAssessment(municipalityId);
  const errors = useFieldErrors()(create.error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const copyFromYear = isCopied && earlier ? earlier.year : null;
    await create.mutateAsync({ params: { workspaceId, municipalityId }, body: { year, copyFromYear } });
    onClose(year);
  };
  return (
    <Dialog title={t('newYear.title')} isOpen onClose={() => onClose()} width="small">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <Select
            label={t('year')}
            width="medium"
            options={free.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
            onChange={(event) => setYear(Number(event.target.value))}
            error={errors.fields['year']}
          />
          {earlier ? (
            <Checkbox
              label={t('newYear.copy', { year: earlier.year })}
              hint={t('newYear.copyHint')}
              checked={isCopied}
              onChange={(event) => setCopied(event.target.checked)}
            />
          ) : null}
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending}>
              {t('newYear.begin', { year })}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
