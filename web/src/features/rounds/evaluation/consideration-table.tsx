import type { Remark } from '@agendawerk/shared/rounds/index.ts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../../../ui/navigation/load-more.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import type { DataColumn } from '../../../ui/table/data-table.types.ts';
import { EvaluationMark } from '../parts/evaluation-mark.tsx';
import { RemarkText } from '../parts/remark-text.tsx';
import styles from '../parts/rounds.module.css';

const portion = 100;

/** Abwägungstabelle: who, on what, said what, what became of it, and why. */
export function ConsiderationTable({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useTranslation('rounds');
  const [shown, setShown] = useState(portion);
  const columns = useColumns(remarks);
  return (
    <>
      <DataTable
        caption={t('table.title')}
        columns={columns}
        rows={remarks.slice(0, shown)}
        rowId={({ id }) => id}
        rowLabel={({ placeTitle }) => placeTitle}
      />
      {remarks.length > portion ? (
        <LoadMore
          shown={Math.min(shown, remarks.length)}
          hasMore={shown < remarks.length}
          isLoading={false}
          onLoadMore={() => setShown(shown + portion)}
        />
      ) : null}
    </>
  );
}

function useColumns(remarks: readonly Remark[]): DataColumn<Remark>[] {
  const { t } = useTranslation(['rounds', 'terms']);
  return useMemo(() => {
    const numbers = new Map(remarks.map(({ id }, index) => [id, index + 1]));
    return [
      { id: 'number', header: t('table.number'), isNumeric: true, cell: ({ id }) => numbers.get(id) },
      {
        id: 'place',
        header: t('table.place'),
        isTitle: true,
        cell: (remark) => (
          <>
            {remark.placeTitle}
            <span className={styles.below}>{t(`terms:placeParts.${remark.place.part}`)}</span>
          </>
        ),
      },
      {
        id: 'who',
        header: t('table.who'),
        cell: ({ departmentName, authorName }) => (
          <>
            {departmentName}
            <span className={styles.below}>{authorName}</span>
          </>
        ),
      },
      { id: 'what', header: t('table.what'), width: 'wide', cell: (remark) => <RemarkText remark={remark} /> },
      {
        id: 'result',
        header: t('table.result'),
        width: 'wide',
        cell: ({ evaluation, reason }) => (
          <>
            <EvaluationMark evaluation={evaluation} />
            {reason ? <p className={styles.words}>{reason}</p> : null}
          </>
        ),
      },
    ];
  }, [t, remarks]);
}
