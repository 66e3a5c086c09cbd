import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../../../lib/data/municipalities-data.ts';
import { isSame } from '../../../lib/is-same.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { MultiCombobox } from '../../../ui/fields/combobox.tsx';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import type { AgendaFactProps } from './agenda-facts.tsx';

export function MunicipalitiesFact({ agenda, isEditable, save }: AgendaFactProps) {
  const { t } = useTranslation('agendas');
  const { workspaceId } = useWorkspace();
  const { data: municipalities = [] } = useQuery(municipalitiesQuery(workspaceId));
  const names = agenda.municipalityIds.flatMap((id) => municipalities.find((each) => each.id === id)?.name ?? []);
  return (
    <InlineEdit
      label={t('municipalities')}
      draftKey={`agenda:${agenda.id}:municipalities`}
      saved={agenda.municipalityIds}
      revision={agenda.revision}
      save={(municipalityIds) => save({ municipalityIds })}
      isEqual={isSame}
      isEditable={isEditable && municipalities.length > 0}
      mark={<PlaceMark kind="agenda" id={agenda.id} part="municipalities" />}
      editor={({ value, onChange }) => (
        <MultiCombobox
          label={t('municipalities')}
          isLabelHidden
          hint={t('municipalitiesHint')}
          options={municipalities.map((each) => ({ value: each.id, label: each.name }))}
          value={value}
          onChange={onChange}
        />
      )}
    >
      {names.length > 0 ? names.join(', ') : <Gap>{t('municipalitiesGap')}</Gap>}
    </InlineEdit>
  );
}
