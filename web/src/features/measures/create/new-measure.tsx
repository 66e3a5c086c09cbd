import type { CreateMeasure } from '@agendawerk/shared/measures/index.ts';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Columns, FormColumn, Row, Stack } from '../../../ui/layout/stack.tsx';
import { useCreateMeasure } from '../api/measure-mutations.ts';
import { MeasureSuggestions } from './measure-suggestions.tsx';

interface NewMeasureForm {
  title: string;
  benefit: string;
  /** Null: nobody has chosen; empty: none on purpose. */
  fieldId: string | null;
  leadDepartmentId: string | null;
}

const blank: NewMeasureForm = { title: '', benefit: '', fieldId: null, leadDepartmentId: null };

/** Enter a title and go on; or begin from what other municipalities do. */
export function NewMeasure() {
  const { t } = useTranslation('measures');
  const scope = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const { departments } = useDirectory();
  const { data: fields = [] } = useQuery(fieldsQuery(scope));
  const { data: goals } = useQuery(goalsQuery(scope));
  const { value: form, setValue, clear } = useDraft(`agenda:${scope.agendaId}:new-measure`, blank);
  const [params] = useSearchParams();
  const [isStaying, setStaying] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const create = useCreateMeasure();
  const errors = useFieldErrors()(create.error);
  const set = (part: Partial<NewMeasureForm>) => setValue({ ...form, ...part });
  const goal = goals?.find(({ id }) => id === params.get('goal'));
  // What the goal says already need not be said again.
  const fieldId = form.fieldId ?? goal?.fieldId ?? '';
  const goalLead = goal ? fields.find(({ id }) => id === fieldId)?.leadDepartmentId : null;
  const leadDepartmentId = form.leadDepartmentId ?? goalLead ?? '';

  const add = async (body: CreateMeasure, stay: boolean) => {
    setStaying(stay);
    const goalIds = goal ? [goal.id] : [];
    const measure = await create.mutateAsync({
      params: scope,
      body: { leadDepartmentId: leadDepartmentId || null, ...body, goalIds },
    });
    clear({ ...blank, fieldId: form.fieldId, leadDepartmentId: form.leadDepartmentId });
    if (stay) title.current?.focus();
    else await navigate(paths.measure(address, measure.id));
  };
  const submit = (stay: boolean) => (event: FormEvent) => {
    event.preventDefault();
    const body = {
      title: form.title,
      benefit: form.benefit || null,
      fieldId: fieldId || null,
      leadDepartmentId: leadDepartmentId || null,
    };
    void add(body, stay).catch(() => undefined);
  };

  return (
    <Stack>
      {goal ? (
        <Notice actions={<Link to={paths.newMeasure(address)}>{t('create.withoutGoal')}</Link>}>
          {t('create.forGoal', { goal: goal.title })}
        </Notice>
      ) : null}
      <Columns narrowest="24rem">
        <form onSubmit={submit(false)} noValidate>
          <FormColumn>
            {errors.summary ? (
              <Notice tone="danger" isLive>
                {errors.summary}
              </Notice>
            ) : null}
            <TextField
              ref={title}
              label={t('create.name')}
              isRequired
              value={form.title}
              onChange={(event) => set({ title: event.target.value })}
              error={errors.fields['title']}
            />
            <Select
              label={t('columns.field')}
              emptyLabel={t('gap')}
              options={fields.map((field) => ({ value: field.id, label: field.name }))}
              value={fieldId}
              onChange={(event) => set({ fieldId: event.target.value })}
            />
            <Select
              label={t('columns.lead')}
              emptyLabel={t('gap')}
              options={departments.map((department) => ({ value: department.id, label: department.name }))}
              value={leadDepartmentId}
              onChange={(event) => set({ leadDepartmentId: event.target.value })}
            />
            <TextArea
              label={t('create.benefit')}
              hint={t('benefitHint')}
              value={form.benefit}
              onChange={(event) => set({ benefit: event.target.value })}
              error={errors.fields['benefit']}
            />
            <Row>
              <Button type="submit" variant="primary" isBusy={create.isPending && !isStaying}>
                {t('create.submit')}
              </Button>
              <Button isBusy={create.isPending && isStaying} onClick={submit(true)}>
                {t('create.another')}
              </Button>
            </Row>
          </FormColumn>
        </form>
        {goals ? (
          <MeasureSuggestions
            fields={fields}
            fieldId={fieldId || null}
            onAdopt={(body) => void add(body, false).catch(() => undefined)}
          />
        ) : null}
      </Columns>
    </Stack>
  );
}
