import {
  datasetColumns,
  getDatasetFile,
  type ImportPreview,
  isImportable,
  largestImport,
  toHeading,
} from '@agendawerk/shared/datasets/index.ts';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { buildUrl } from '../../../lib/call-api.ts';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useWorkspace } from '../../../lib/session.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { FormColumn, Stack } from '../../../ui/layout/stack.tsx';
import { useImportDatasets, usePreviewImport } from '../api/dataset-data.ts';
import styles from '../datasets.module.css';
import { readAsBase64 } from './read-file.ts';
import { PreviewSection } from './preview-section.tsx';

interface ReadFile {
  content: string;
  preview: ImportPreview;
}

/** A file is read and shown first; nothing is written before somebody has seen what will be. */
export function DatasetImport() {
  const { t } = useTranslation('datasets');
  const { workspaceId } = useWorkspace();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [file, setFile] = useState<ReadFile>();
  const [isTooLarge, setTooLarge] = useState(false);
  const preview = usePreviewImport();
  const write = useImportDatasets();
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.datasets(address) }, { label: t('import.title') });
  usePageTitle(t('import.title'), t('title'));

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    setFile(undefined);
    write.reset();
    setTooLarge(chosen !== undefined && chosen.size > largestImport.bytes);
    if (!chosen || chosen.size > largestImport.bytes) return;
    const content = await readAsBase64(chosen);
    setFile({ content, preview: await preview.mutateAsync({ params: { workspaceId }, body: { content } }) });
  };
  const submit = async () => {
    if (!file || !isImportable(file.preview)) return;
    await write.mutateAsync({ params: { workspaceId }, body: { content: file.content } });
    await navigate(paths.datasets(address));
  };
  const failure = preview.error ?? write.error;

  return (
    <Stack gap="large">
      <PageHeader crumbs={crumbs} title={t('import.title')} lead={t('import.lead')} />
      <Section title={t('import.choose')}>
        <FormColumn>
          <TextField
            label={t('import.file')}
            hint={t('import.fileHint')}
            type="file"
            accept=".csv,text/csv"
            error={isTooLarge ? t('import.tooLarge') : undefined}
            onChange={(event) => void choose(event).catch(() => undefined)}
          />
          <details className={styles.help}>
            <summary>{t('import.columnsTitle')}</summary>
            <p>{t('import.columnsText', { columns: datasetColumns.map(toHeading).join(', ') })}</p>
            <p>
              <a href={buildUrl(getDatasetFile.path, { workspaceId }, {})} download>
                {t('import.template')}
              </a>
            </p>
          </details>
        </FormColumn>
      </Section>
      <div role="status">{preview.isPending ? <Skeleton lines={4} /> : null}</div>
      {failure ? (
        <Notice tone="danger" isLive>
          {errorText(failure)}
        </Notice>
      ) : null}
      {file ? (
        <PreviewSection
          preview={file.preview}
          isBusy={write.isPending}
          onImport={() => void submit().catch(() => undefined)}
        />
      ) : null}
    </Stack>
  );
}
