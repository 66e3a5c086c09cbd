import { type Dataset, updateIntervals } from '@agendawerk/shared/datasets/index.ts';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../../lib/data/workspace-data.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import styles from '../datasets.module.css';

interface Actions {
  onEdit: (dataset: Dataset) => void;
  onRemove: (dataset: Dataset) => void;
}

export function useDatasetColumns({ onEdit, onRemove }: Actions): DataColumn<Dataset>[] {
  const { t } = useTranslation('datasets');
  const { departmentName } = useDirectory();
  const mayEdit = useCan('agenda.edit');
  const gap = <Gap>{t('gap')}</Gap>;
  const toWord = (answer: boolean | null) => (answer === null ? gap : t(answer ? 'yes' : 'no'));
  const columns: DataColumn<Dataset>[] = [
    {
      id: 'title',
      header: t('columns.title'),
      isTitle: true,
      width: 'wide',
      sortValue: ({ title }) => title,
      cell: ({ title, description, link }) => (
        <>
          {link ? (
            <a href={link} rel="noreferrer" target="_blank" className={styles.outside}>
              {title} <Icon name="open-in-new" size="small" />
              <span className="sr-only">{t('newTab')}</span>
            </a>
          ) : (
            <span>{title}</span>
          )}
          {description ? <span className={styles.description}>{description}</span> : null}
        </>
      ),
    },
    {
      id: 'department',
      header: t('columns.department'),
      sortValue: ({ departmentId }) => departmentName(departmentId),
      cell: ({ departmentId }) => departmentName(departmentId) ?? gap,
    },
    {
      id: 'hasPersonalData',
      header: t('columns.hasPersonalData'),
      width: 'narrow',
      sortValue: ({ hasPersonalData }) => (hasPersonalData === null ? null : Number(!hasPersonalData)),
      cell: ({ hasPersonalData }) => toWord(hasPersonalData),
    },
    {
      id: 'isOpen',
      header: t('columns.isOpen'),
      width: 'narrow',
      sortValue: ({ isOpen }) => (isOpen === null ? null : Number(!isOpen)),
      cell: ({ isOpen }) => toWord(isOpen),
    },
    {
      id: 'licence',
      header: t('columns.licence'),
      sortValue: ({ licence }) => licence,
      // Only what is open needs one.
      cell: ({ licence, isOpen }) => licence ?? (isOpen ? gap : '–'),
    },
    {
      id: 'updateInterval',
      header: t('columns.updateInterval'),
      sortValue: ({ updateInterval }) => (updateInterval === null ? null : updateIntervals.indexOf(updateInterval)),
      cell: ({ updateInterval }) => (updateInterval === null ? gap : t(`intervals.${updateInterval}`)),
    },
  ];
  if (!mayEdit) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      isActions: true,
      header: t('columns.actions'),
      cell: (dataset) => (
        <div className={styles.actions}>
          <Button size="small" icon="edit" variant="tertiary" isIconOnly onClick={() => onEdit(dataset)}>
            {t('edit', { title: dataset.title })}
          </Button>
          <Button size="small" icon="delete" variant="tertiary" isIconOnly onClick={() => onRemove(dataset)}>
            {t('remove.open', { title: dataset.title })}
          </Button>
        </div>
      ),
    },
  ];
}
