import { judgeReading, type Kpi, type Reading } from '@agendawerk/shared/kpis/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { useAddressFlag } from '../../../lib/use-address-flag.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { StatusMark } from '../../../ui/feedback/status-mark.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useDeleteReading } from '../api/kpi-mutations.ts';
import { useKpiFormat } from '../parts/use-kpi-format.ts';
import { ReadingDialog } from './reading-dialog.tsx';

const tones = { green: 'good', amber: 'warning', red: 'critical' } as const;

export function ReadingsTable({ kpi, mayReport }: { kpi: Kpi; mayReport: boolean }) {
  const { t } = useTranslation(['kpis', 'terms']);
  const { workspaceId } = useAgendaScope();
  const { formatDay } = useFormat();
  const { formatValue } = useKpiFormat();
  const [edited, setEdited] = useState<Reading>();
  const [isEntering, setEntering] = useAddressFlag('enter');
  const remove = useDeleteReading(kpi.id);
  const light = (reading: Reading) => {
    const judged = judgeReading(kpi, reading);
    return judged ? <StatusMark tone={tones[judged]} label={t(`lights.${judged}`)} /> : '';
  };
  const noteOf = (reading: Reading) =>
    [reading.isBreak ? t('reading.breakHere') : '', reading.note ?? ''].filter(Boolean).join(' ');
  const hasNotes = kpi.readings.some((reading) => noteOf(reading) !== '');
  const tools = (reading: Reading) => (
    <Row>
      <Button size="small" variant="tertiary" icon="edit" isIconOnly onClick={() => setEdited(reading)}>
        {t('reading.editOf', { day: formatDay(reading.readOn) })}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        icon="delete"
        isIconOnly
        onClick={() =>
          remove.mutate({ params: { workspaceId, kpiId: kpi.id, readingId: reading.id }, revision: reading.revision })
        }
      >
        {t('reading.deleteOf', { day: formatDay(reading.readOn) })}
      </Button>
    </Row>
  );
  return (
    <Section
      title={t('reading.title')}
      id="readings"
      actions={
        <Row>
          {mayReport ? (
            <Button icon="add" onClick={() => setEntering(true)}>
              {t('reading.add')}
            </Button>
          ) : null}
          <PlaceMark kind="kpi" id={kpi.id} part="readings" />
        </Row>
      }
    >
      {kpi.readings.length === 0 ? (
        <EmptyState title={t('reading.emptyTitle')} headingLevel={3}>
          {t('reading.emptyText')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('reading.title')}
          isCaptionHidden
          isList
          columns={[
            { label: t('reading.readOn') },
            { label: t('reading.value'), isNumeric: true },
            { label: t('status') },
            ...(hasNotes ? [{ label: t('reading.note') }] : []),
            { label: t('reading.origin') },
            ...(mayReport ? [{ label: t('actions'), isActions: true }] : []),
          ]}
          rows={kpi.readings.toReversed().map((reading) => ({
            id: reading.id,
            cells: [
              formatDay(reading.readOn),
              formatValue(kpi, reading.value),
              light(reading),
              ...(hasNotes ? [noteOf(reading)] : []),
              t(`terms:readingOrigins.${reading.origin}`),
              ...(mayReport ? [tools(reading)] : []),
            ],
          }))}
        />
      )}
      {edited ? <ReadingDialog kpi={kpi} reading={edited} onClose={() => setEdited(undefined)} /> : null}
      {isEntering && mayReport ? (
        <ReadingDialog kpi={kpi} reading={undefined} onClose={() => setEntering(false)} />
      ) : null}
    </Section>
  );
}
