import { planYearSchema } from '@agendawerk/shared/agendas/index.ts';
import { useTranslation } from 'react-i18next';
import { isSame } from '../../../lib/is-same.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { InlineEdit } from '../../../ui/fields/inline-edit.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import type { AgendaFactProps } from './agenda-facts.tsx';
import { describePeriod, readYear } from './period.ts';

interface Years {
  first: string;
  last: string;
}

/** First and last year as text while they are typed; saved once both can be read. */
export function PeriodFact({ agenda, isEditable, save }: AgendaFactProps) {
  const { t } = useTranslation('agendas');
  const saved: Years = { first: String(agenda.firstYear ?? ''), last: String(agenda.lastYear ?? '') };
  const period = describePeriod(agenda.firstYear, agenda.lastYear);
  return (
    <div id="firstYear">
      <InlineEdit
        label={t('period')}
        draftKey={`agenda:${agenda.id}:period`}
        saved={saved}
        revision={agenda.revision}
        save={async ({ first, last }) => {
          const [firstYear, lastYear] = [readYear(first), readYear(last)];
          if (firstYear !== undefined && lastYear !== undefined) await save({ firstYear, lastYear });
        }}
        isEqual={isSame}
        isOneLine
        isEditable={isEditable}
        mark={<PlaceMark kind="agenda" id={agenda.id} part="period" />}
        editor={({ value, onChange }) => (
          <Row align="start" gap="default">
            <YearField label={t('firstYear')} value={value.first} onChange={(first) => onChange({ ...value, first })} />
            <YearField label={t('lastYear')} value={value.last} onChange={(last) => onChange({ ...value, last })} />
          </Row>
        )}
      >
        {period ? t(`periods.${period.kind}`, period) : <Gap>{t('periodGap')}</Gap>}
      </InlineEdit>
    </div>
  );
}

function YearField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('agendas');
  const isComplete = value.trim().length >= 4;
  const isWrong = isComplete && !planYearSchema.safeParse(Number(value)).success;
  return (
    <TextField
      label={label}
      width="short"
      inputMode="numeric"
      value={value}
      error={isWrong ? t('yearWrong') : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
