import { type ImportPreview, isImportable } from '@agendawerk/shared/datasets/index.ts';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';

interface PreviewSectionProps {
  preview: ImportPreview;
  isBusy: boolean;
  onImport: () => void;
}

const shownRows = 50;
const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

/** What was understood, what is wrong by row and column, and what would be written. */
export function PreviewSection({ preview, isBusy, onImport }: PreviewSectionProps) {
  const { t } = useTranslation('datasets');
  const { formatNumber } = useFormat();
  const { departmentName } = useDirectory();
  const { encoding, delimiter, problems, rows } = preview;
  const errors = problems.filter(({ isHint }) => !isHint);
  const isReady = isImportable(preview);
  const toWord = (answer: boolean | null) => (answer === null ? '' : t(answer ? 'yes' : 'no'));
  return (
    <Section
      title={t('import.preview')}
      lead={t('import.understood', {
        rows: formatNumber(rows.length),
        encoding: encoding.toUpperCase(),
        delimiter: t(`import.delimiters.${delimiterNames[delimiter]}`),
      })}
    >
      <Stack>
        {isReady ? (
          <Notice tone="success" isLive title={t('import.ready.title')}>
            {t('import.ready.text')}
          </Notice>
        ) : (
          <Notice tone="danger" isLive title={t('import.notReady.title', { count: errors.length })}>
            {t('import.notReady.text')}
          </Notice>
        )}
        {problems.length > 0 ? (
          <SimpleTable
            caption={t('import.problems')}
            columns={[
              { label: t('import.row'), isNumeric: true },
              { label: t('import.column') },
              { label: t('import.problem') },
              { label: t('import.value') },
            ]}
            rows={problems.map(({ row, column, code, value }, index) => ({
              id: String(index),
              cells: [row ?? '–', column ?? '–', t(`import.problemTexts.${toKey(code)}`), value ?? ''],
            }))}
          />
        ) : null}
        {isReady ? (
          <div>
            <Button variant="primary" isBusy={isBusy} onClick={onImport}>
              {t('import.write', { count: rows.length })}
            </Button>
          </div>
        ) : null}
        {rows.length > 0 ? (
          <SimpleTable
            caption={
              rows.length > shownRows
                ? t('import.firstRows', { shown: shownRows, total: formatNumber(rows.length) })
                : t('import.allRows')
            }
            columns={[
              { label: t('import.row'), isNumeric: true },
              { label: t('columns.title') },
              { label: t('columns.department') },
              { label: t('columns.hasPersonalData') },
              { label: t('columns.isOpen') },
              { label: t('columns.licence') },
              { label: t('columns.updateInterval') },
            ]}
            rows={rows.slice(0, shownRows).map(({ row, dataset }) => ({
              id: String(row),
              cells: [
                row,
                dataset.title,
                departmentName(dataset.departmentId) ?? '',
                toWord(dataset.hasPersonalData),
                toWord(dataset.isOpen),
                dataset.licence ?? '',
                dataset.updateInterval ? t(`intervals.${dataset.updateInterval}`) : '',
              ],
            }))}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

type Code = ImportPreview['problems'][number]['code'];

function toKey<Each extends Code>(code: Each): Each extends `import.${infer Key}` ? Key : never {
  return code.slice('import.'.length) as Each extends `import.${infer Key}` ? Key : never;
}
