import { type ExportJob, getExportFile } from '@agendawerk/shared/exports/index.ts';
import { useTranslation } from 'react-i18next';
import { buildUrl } from '../../lib/call-api.ts';
import { useAgendaScope } from '../../lib/data/agenda-data.ts';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { isBeingMade, percentOf, sizeOf } from './export-jobs.ts';
import styles from './exports.module.css';

/** One document: how far it is, the file, or what went wrong and what to do. */
export function ExportItem({ job, onRetry }: { job: ExportJob; onRetry: () => void }) {
  const { t } = useTranslation('exports');
  const { formatDateTime } = useFormat();
  return (
    <li className={styles.item}>
      <p className={styles.made}>
        {job.decisionId === null ? null : <strong>{t('list.note')} </strong>}
        {job.roundId === null ? null : <strong>{t('list.consideration')} </strong>}
        {job.versionId === null || job.roundId !== null ? null : <strong>{t('list.version')} </strong>}
        {t('list.asked', { when: formatDateTime(job.createdAt) })}
      </p>
      {/* Read out at every step, and when it has ended. */}
      <div role="status">{job.step === 'failed' ? null : <Progress job={job} />}</div>
      {job.step === 'failed' ? <Failure job={job} onRetry={onRetry} /> : null}
    </li>
  );
}

function Progress({ job }: { job: ExportJob }) {
  const { t } = useTranslation('exports');
  if (isBeingMade(job)) return <ProgressBar label={t(`steps.${job.step as 'waiting'}`)} percent={percentOf(job)} />;
  return <FinishedFile job={job} />;
}

function FinishedFile({ job }: { job: ExportJob }) {
  const { t } = useTranslation('exports');
  const { formatNumber } = useFormat();
  const scope = useAgendaScope();
  const size = job.bytes === null ? undefined : sizeOf(job.bytes);
  const facts = [
    ...(job.pages === null ? [] : [t('list.pages', { count: job.pages })]),
    ...(size ? [t(`list.${size.unit}`, { value: formatNumber(size.value) })] : []),
  ];
  return (
    <p className={styles.file}>
      <a href={buildUrl(getExportFile.path, { ...scope, exportId: job.id }, {})} download className={styles.link}>
        <Icon name="download" size="small" />
        {t('list.download')}
      </a>
      <span className="muted">{facts.join(', ')}</span>
    </p>
  );
}

function Failure({ job, onRetry }: { job: ExportJob; onRetry: () => void }) {
  const { t } = useTranslation(['exports', 'errors']);
  return (
    <Notice
      tone="danger"
      isLive
      title={t('failed.title')}
      actions={
        <Button size="small" onClick={onRetry}>
          {t('failed.retry')}
        </Button>
      }
    >
      <p>{t(`errors:${job.errorCode ?? 'export.failed'}`)}</p>
      <p>{t('failed.safe')}</p>
    </Notice>
  );
}
