import { exportSteps } from '@agendawerk/shared/exports/index.ts';
import { getVersionExportFile, type Version } from '@agendawerk/shared/versions/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buildUrl } from '../../../lib/call-api.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { ProgressBar } from '../../../ui/feedback/progress-bar.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { useCreateVersionExport, versionExportQuery } from '../api/version-data.ts';
import styles from '../reader/reader.module.css';

/** The PDF of exactly this version. */
export function VersionDownload({ version }: { version: Version }) {
  const { t } = useTranslation(['versions', 'errors']);
  const { workspaceId } = useWorkspace();
  const [exportId, setExportId] = useState<string | null>(null);
  const create = useCreateVersionExport();
  const key = { workspaceId, versionId: version.id };
  const { data: job } = useQuery(versionExportQuery(key, exportId));
  const make = () =>
    create.mutate({ params: key, body: { format: 'pdf' } }, { onSuccess: ({ id }) => setExportId(id) });
  const isMaking = create.isPending || (exportId !== null && job?.step !== 'done' && job?.step !== 'failed');
  const percent = job ? Math.round((exportSteps.indexOf(job.step) / exportSteps.indexOf('done')) * 100) : 0;
  return (
    <div className={styles.download}>
      {job?.step === 'done' ? null : (
        <Button icon="document" isBusy={isMaking} onClick={make}>
          {t('pdf.make', { number: version.number })}
        </Button>
      )}
      <div role="status">
        {isMaking ? <ProgressBar label={t('pdf.making')} percent={percent} /> : null}
        {job?.step === 'done' ? (
          <a
            href={buildUrl(getVersionExportFile.path, { ...key, exportId: job.id }, {})}
            download
            className={styles.file}
          >
            <Icon name="download" size="small" />
            {t('pdf.download', { number: version.number })}
          </a>
        ) : null}
      </div>
      {job?.step === 'failed' ? (
        <Notice tone="danger" isLive>
          {t(`errors:${job.errorCode ?? 'export.failed'}`)}
        </Notice>
      ) : null}
    </div>
  );
}
