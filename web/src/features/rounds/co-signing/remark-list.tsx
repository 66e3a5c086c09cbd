import { judgeRemark, type Remark } from '@agendawerk/shared/rounds/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useDeleteRemark } from '../api/co-signing-data.ts';
import { EvaluationMark } from '../parts/evaluation-mark.tsx';
import { RemarkText } from '../parts/remark-text.tsx';
import styles from '../parts/rounds.module.css';
import type { CoSigningContext } from './co-signing-page.tsx';
import { RemarkForm } from './remark-form.tsx';

interface RemarkListProps {
  context: CoSigningContext;
  remarks: readonly Remark[];
  /** Where they are not shown at their place. */
  showsPlace?: boolean;
}

/** What the department has said, and what became of it and why. */
export function RemarkList({ context, remarks, showsPlace = false }: RemarkListProps) {
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {remarks.map((remark) => (
        <RemarkItem key={remark.id} context={context} remark={remark} showsPlace={showsPlace} />
      ))}
    </ul>
  );
}

function RemarkItem({
  context,
  remark,
  showsPlace,
}: {
  context: CoSigningContext;
  remark: Remark;
  showsPlace: boolean;
}) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { formatDateTime } = useFormat();
  const [isEditing, setEditing] = useState(false);
  const remove = useDeleteRemark();
  const { page, scope, base } = context;
  const { place } = remark;
  const mayEdit = judgeRemark({ memberId: page.memberId }, remark, page.round).edit;
  if (isEditing)
    return (
      <li className={styles.item}>
        <RemarkForm context={context} place={place} quote={null} remark={remark} onClose={() => setEditing(false)} />
      </li>
    );
  return (
    <li className={styles.item}>
      {showsPlace ? (
        <p>
          {place.kind === 'agenda' ? (
            remark.placeTitle
          ) : (
            <Link to={paths.coSigningPlace(base, place.kind, place.id)}>{remark.placeTitle}</Link>
          )}
          <span className={styles.below}>{t(`terms:placeParts.${place.part}`)}</span>
        </p>
      ) : null}
      <RemarkText remark={remark} />
      <p className="muted small">
        {t('remark.by', { name: remark.authorName, when: formatDateTime(remark.createdAt) })}
      </p>
      {remark.evaluation === null ? null : <Outcome remark={remark} />}
      {mayEdit ? (
        <Row>
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {t('remark.edit')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            isBusy={remove.isPending}
            onClick={() => remove.mutate({ params: { ...scope, remarkId: remark.id }, revision: remark.revision })}
          >
            {t('remark.withdraw')}
          </Button>
        </Row>
      ) : null}
    </li>
  );
}

/** What became of it, and why. */
function Outcome({ remark }: { remark: Remark }) {
  const { t } = useTranslation('rounds');
  const { formatDate } = useFormat();
  return (
    <div className={styles.suggestion}>
      <EvaluationMark evaluation={remark.evaluation} />
      {remark.reason ? (
        <p className={styles.words} lang="de">
          {remark.reason}
        </p>
      ) : null}
      {remark.evaluatedAt ? (
        <p className={styles.label}>
          {t('remark.evaluatedBy', { name: remark.evaluatedByName ?? '', day: formatDate(remark.evaluatedAt) })}
        </p>
      ) : null}
    </div>
  );
}
