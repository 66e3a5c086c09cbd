import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import { isSame } from '../../../lib/is-same.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { useCan } from '../../../lib/session.ts';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FactList, Gap } from '../../../ui/layout/fact-list.tsx';
import { MunicipalitiesFact } from './municipalities-fact.tsx';
import { PeriodFact } from './period-fact.tsx';
import { type AgendaChange, useSaveAgenda } from './use-save-agenda.ts';

export interface AgendaFactProps {
  agenda: Agenda;
  isEditable: boolean;
  save: (change: AgendaChange) => Promise<void>;
}

/** Title, period, sponsor and municipalities, changed where they stand. Gaps of the overview lead here by id. */
export function AgendaFacts() {
  const { t } = useTranslation('agendas');
  const agenda = useAgenda();
  const isEditable = useCan('agenda.edit');
  const fact: AgendaFactProps = { agenda, isEditable, save: useSaveAgenda(agenda) };
  return (
    <FactList
      facts={[
        { id: 'title', label: t('title'), value: <TitleFact {...fact} /> },
        { id: 'period', label: t('period'), value: <PeriodFact {...fact} /> },
        { id: 'sponsor', label: t('sponsor'), value: <SponsorFact {...fact} /> },
        { id: 'municipalities', label: t('municipalities'), value: <MunicipalitiesFact {...fact} /> },
      ]}
    />
  );
}

function TitleFact({ agenda, isEditable, save }: AgendaFactProps) {
  const { t } = useTranslation('agendas');
  return (
    <InlineEdit
      label={t('title')}
      draftKey={`agenda:${agenda.id}:title`}
      saved={agenda.title}
      revision={agenda.revision}
      save={(title) => save({ title })}
      isOneLine
      isEditable={isEditable}
      mark={<PlaceMark kind="agenda" id={agenda.id} part="title" />}
      editor={({ value, onChange }) => (
        <TextField label={t('title')} isLabelHidden value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    >
      {agenda.title}
    </InlineEdit>
  );
}

function SponsorFact({ agenda, isEditable, save }: AgendaFactProps) {
  const { t } = useTranslation('agendas');
  return (
    <div id="sponsor">
      <InlineEdit
        label={t('sponsor')}
        draftKey={`agenda:${agenda.id}:sponsor`}
        saved={agenda.sponsor ?? ''}
        revision={agenda.revision}
        save={(sponsor) => save({ sponsor: sponsor.trim() || null })}
        isEqual={isSame}
        isOneLine
        isEditable={isEditable}
        mark={<PlaceMark kind="agenda" id={agenda.id} part="sponsor" />}
        editor={({ value, onChange }) => (
          <TextField
            label={t('sponsor')}
            isLabelHidden
            hint={t('sponsorHint')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      >
        {agenda.sponsor ?? <Gap>{t('sponsorGap')}</Gap>}
      </InlineEdit>
    </div>
  );
}
