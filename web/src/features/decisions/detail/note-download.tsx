import type { Decision } from '@agendawerk/shared/decisions/index.ts';
import { getExportFile } from '@agendawerk/shared/exports/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { buildUrl } from '../../../lib/call-api.ts';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { useCan } from '../../../lib/session.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { isBeingMade, notesQuery, useMakeNote } from '../api/note-jobs.ts';

/** The note for the procurement file: made in the background, then there to be taken. */
export function NoteDownload({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['decisions', 'errors']);
  const { formatTime } = useFormat();
  const scope = useAgendaScope();
  const mayExport = useCan('agenda.export');
  const make = useMakeNote();
  const { data: jobs = [] } = useQuery({ ...notesQuery(scope), enabled: mayExport });
  if (!mayExport) return null;
  const newest = jobs.find(({ decisionId }) => decisionId === decision.id);
  const isBusy = make.isPending || (newest !== undefined && isBeingMade(newest));
  return (
    <Row>
      <span role="status">
        {newest?.step === 'done' ? (
          <a href={buildUrl(getExportFile.path, { ...scope, exportId: newest.id }, {})} download>
            {t('note.download', { time: formatTime(newest.createdAt) })}
          </a>
        ) : null}
        {newest?.step === 'failed' ? t(`errors:${newest.errorCode ?? 'export.failed'}`) : null}
        {isBusy ? t('note.busy') : null}
      </span>
      <Button
        size="small"
        icon="document"
        isBusy={isBusy}
        data-print="hide"
        onClick={() => make.mutate({ params: scope, body: { format: 'pdf', decisionId: decision.id } })}
      >
        {t('note.make')}
      </Button>
    </Row>
  );
}
