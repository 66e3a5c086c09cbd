import {
  createMunicipality,
  type Municipality,
  municipalityKinds,
  municipalitySchema,
  stateOfKey,
  updateMunicipality,
} from '@agendawerk/shared/municipalities/index.ts';
import { useTranslation } from 'react-i18next';
import { pickParts, saveChanges } from '../../../lib/save-changes.ts';
import { useWorkspace } from '../../../lib/session.ts';
import type { Typed } from '../../../lib/typed.ts';
import { useContractMutation } from '../../../lib/use-contract-mutation.ts';
import { useDescribePart } from '../../../lib/use-describe-part.ts';
import { useDraft } from '../../../lib/use-draft.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { FormDialog } from '../../../ui/overlays/form-dialog.tsx';

type MunicipalityBody = Omit<Municipality, 'id' | 'state' | 'revision'>;
type MunicipalityForm = Typed<MunicipalityBody, 'population'>;
const blank: MunicipalityForm = {
  name: '',
  kind: 'gemeinde',
  ags: null,
  ars: null,
  district: null,
  population: null,
  populationSource: null,
};
const valuesOf = ({
  name,
  kind,
  ags,
  ars,
  district,
  population,
  populationSource,
}: Municipality): MunicipalityForm => ({
  name,
  kind,
  ags,
  ars,
  district,
  population,
  populationSource,
});
const toBody = (form: MunicipalityForm): MunicipalityBody => ({ ...form, population: form.population ?? null });

interface MunicipalityDialogProps {
  /** Undefined: a new one. */
  municipality: Municipality | undefined;
  onClose: () => void;
}

export function MunicipalityDialog({ municipality, onClose }: MunicipalityDialogProps) {
  const { t } = useTranslation('municipalities');
  const { workspaceId } = useWorkspace();
  const { formatNumber } = useFormat();
  const initial = municipality ? valuesOf(municipality) : blank;
  const draft = useDraft(
    municipality ? `municipality:${municipality.id}` : `workspace:${workspaceId}:new-municipality`,
    initial,
    municipality?.revision ?? null,
  );
  const form = draft.value;
  const meta = {
    invalidates: [['municipalities', workspaceId]],
    successToast: 'municipalities:toast.saved',
    errorToast: false,
  } as const;
  const create = useContractMutation(createMunicipality, meta);
  const update = useContractMutation(updateMunicipality, meta);
  const errors = useFieldErrors()(create.error ?? update.error);
  const set = (part: Partial<MunicipalityForm>) => draft.setValue({ ...form, ...part });
  const text = (field: 'name' | 'ags' | 'ars' | 'district' | 'populationSource') => ({
    label: t(field),
    value: form[field] ?? '',
    onChange: (event: { target: { value: string } }) =>
      set({ [field]: field === 'name' ? event.target.value : event.target.value || null }),
    error: errors.fields[field],
  });

  const send = () =>
    municipality
      ? saveChanges({
          item: municipality,
          before: draft.base.current,
          after: form,
          valuesOf,
          send: (changed, { revision }) =>
            update.mutateAsync({
              params: { workspaceId, municipalityId: municipality.id },
              revision,
              body: pickParts(toBody(form), changed),
            }),
          readPresent: (current) => municipalitySchema.safeParse(current).data,
        })
      : create.mutateAsync({ params: { workspaceId }, body: toBody(form) });
  const describe = useDescribePart<MunicipalityForm>({
    name: t('name'),
    kind: { label: t('kind'), show: (kind) => t(`kinds.${kind}`) },
    ags: t('ags'),
    ars: t('ars'),
    district: t('district'),
    population: { label: t('population'), show: formatNumber },
    populationSource: t('populationSource'),
  });

  return (
    <FormDialog
      title={t(municipality ? 'dialog.editTitle' : 'dialog.newTitle')}
      submitLabel={t(municipality ? 'dialog.save' : 'dialog.create')}
      draft={draft}
      initial={initial}
      errors={errors}
      isBusy={create.isPending || update.isPending}
      send={send}
      describe={describe}
      onClose={() => onClose()}
    >
      <FormColumn>
        <TextField {...text('name')} isRequired />
        <Select
          label={t('kind')}
          options={municipalityKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={form.kind}
          onChange={(event) =>
            set({ kind: municipalityKinds.find((kind) => kind === event.target.value) ?? 'gemeinde' })
          }
        />
        <TextField {...text('ags')} width="medium" inputMode="numeric" hint={stateOfKey(form.ags) ?? t('agsHint')} />
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
      </FormColumn>
    </FormDialog>
  );
}
