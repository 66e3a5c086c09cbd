import {
  createMunicipality,
  type Municipality,
  municipalityKinds,
  stateOfKey,
  updateMunicipality,
} from '@agendawerk/shared/municipalities/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../lib/session.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';

interface MunicipalityDialogProps {
  /** Undefined: a new one. */
  municipality: Municipality | undefined;
  onClose: () => void;
}

export function MunicipalityDialog({ municipality, onClose }: MunicipalityDialogProps) {
  const { t } = useTranslation('municipalities');
  const { workspaceId } = useWorkspace();
  const [form, setForm] = useState({
    name: municipality?.name ?? '',
    kind: municipality?.kind ?? ('gemeinde' as const),
    ags: municipality?.ags ?? '',
    ars: municipality?.ars ?? '',
    district: municipality?.district ?? '',
    population: municipality?.population ?? null,
    populationSource: municipality?.populationSource ?? '',
  });
  const meta = {
    invalidates: [['municipalities', workspaceId]],
    successToast: 'municipalities:toast.saved',
    errorToast: false,
  } as const;
  const create = useContractMutation(createMunicipality, meta);
  const update = useContractMutation(updateMunicipality, meta);
  const errors = useFieldErrors()(create.error ?? update.error);
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const text = (field: 'name' | 'ags' | 'ars' | 'district' | 'populationSource') => ({
    label: t(field),
    value: form[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
    error: errors.fields[field],
  });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...form,
      ags: form.ags || null,
      ars: form.ars || null,
      district: form.district || null,
      populationSource: form.populationSource || null,
    };
    if (municipality)
      await update.mutateAsync({
        params: { workspaceId, municipalityId: municipality.id },
        revision: municipality.revision,
        body,
      });
    else await create.mutateAsync({ params: { workspaceId }, body });
    onClose();
  };

  return (
    <Dialog title={t(municipality ? 'dialog.editTitle' : 'dialog.newTitle')} isOpen onClose={onClose} width="medium">
      <form onSubmit={(event) => void submit(event).catch(() => undefined)} noValidate>
        <FormColumn>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <TextField {...text('name')} isRequired />
          <Select
            label={t('kind')}
            options={municipalityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            value={form.kind}
            onChange={(event) =>
              set({ kind: municipalityKinds.find((kind) => kind === event.target.value) ?? 'gemeinde' })
            }
          />
          <TextField
            {...text('ags')}
            width="medium"
            inputMode="numeric"
            hint={stateOfKey(form.ags || null) ?? t('agsHint')}
          />
          <TextField {...text('ars')} width="medium" inputMode="numeric" hint={t('arsHint')} />
          <TextField {...text('district')} hint={t('districtHint')} />
          <NumberField
            label={t('population')}
            isWhole
            value={form.population}
            onChange={(population) => set({ population })}
            error={errors.fields['population']}
          />
          <TextField {...text('populationSource')} hint={t('populationSourceHint')} />
          <div>
            <Button type="submit" variant="primary" isBusy={create.isPending || update.isPending}>
              {t(municipality ? 'dialog.save' : 'dialog.create')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Dialog>
  );
}
