import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import { TwoSides } from '../feedback/two-sides.tsx';
import { Row } from '../layout/stack.tsx';
import styles from './conflict-notice.module.css';

/** A part of a form as it is said: what it is called, and what stands in it. */
export interface DescribedPart {
  label: string;
  text: string;
}

interface ConflictNoticeProps {
  conflicts: readonly { name: string; mine: DescribedPart; theirs: DescribedPart }[];
  onSettle: (name: string, choice: 'mine' | 'theirs') => void;
}

/** What two people wrote in the same place, beside one another. It takes the focus, for it stands above what was just pressed. */
export function ConflictNotice({ conflicts, onSettle }: ConflictNoticeProps) {
  const { t } = useTranslation('ui');
  const focus = useCallback((element: HTMLDivElement | null) => element?.focus(), []);
  return (
    <div ref={focus} tabIndex={-1} className={styles.notice}>
      <Notice tone="warning" title={t('conflict.title')} isLive>
        <p>{t(conflicts.length > 0 ? 'conflict.text' : 'conflict.settled')}</p>
        {conflicts.map(({ name, mine, theirs }) => (
          <TwoSides
            key={name}
            label={mine.label}
            sides={[
              { title: t('conflict.mine', { label: mine.label }), content: <Text text={mine.text} /> },
              { title: t('conflict.theirs', { label: mine.label }), content: <Text text={theirs.text} /> },
            ]}
          >
            <Row>
              <Button size="small" onClick={() => onSettle(name, 'mine')}>
                {t('conflict.keepMine')}
              </Button>
              <Button size="small" onClick={() => onSettle(name, 'theirs')}>
                {t('conflict.keepTheirs')}
              </Button>
            </Row>
          </TwoSides>
        ))}
      </Notice>
    </div>
  );
}

function Text({ text }: { text: string }) {
  const { t } = useTranslation('ui');
  return text ? <p className={styles.text}>{text}</p> : <p className="muted">{t('conflict.empty')}</p>;
}
