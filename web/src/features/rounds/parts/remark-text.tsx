import { describeProposal, type Remark } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.ts';
import { usePartName } from '../../../lib/use-part-name.ts';
import { WordDiff } from '../../../ui/feedback/word-diff.tsx';
import styles from './rounds.module.css';

type Said = Pick<Remark, 'place' | 'text' | 'quote' | 'suggestion' | 'proposal' | 'isRefusal'>;

/** What somebody said: the remark, the passage, and what they would rather have, with the words marked. */
export function RemarkText({ remark }: { remark: Said }) {
  const { t } = useTranslation('rounds');
  const isInProposal = remark.suggestion !== null;
  return (
    <div className={styles.remark} lang="de">
      {remark.quote && !isInProposal ? <blockquote className={styles.quote}>{remark.quote}</blockquote> : null}
      <p className={styles.words}>
        {remark.isRefusal ? <strong>{t('remark.refusal')} </strong> : null}
        {remark.text}
      </p>
      <Proposed remark={remark} />
    </div>
  );
}

function Proposed({ remark }: { remark: Said }) {
  const { t } = useTranslation('rounds');
  const { formatPartialDate } = useFormat();
  const partName = usePartName();
  const proposed = describeProposal(remark, formatPartialDate);
  if (proposed === undefined) return null;
  const { place, proposal } = remark;
  return (
    <div className={styles.suggestion}>
      <p className={styles.label}>
        {proposal
          ? t('remark.proposedFor', { part: partName({ kind: place.kind, part: proposal.property }) })
          : t('remark.suggestion')}
      </p>
      {proposed.before === null ? (
        <p className={styles.words}>{proposed.after}</p>
      ) : (
        <WordDiff before={proposed.before} after={proposed.after} isWhole={proposed.isWhole} />
      )}
    </div>
  );
}
