import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import styles from './load-more.module.css';

export interface LoadMoreProps {
  shown: number;
  hasMore: boolean;
  isLoading: boolean;
  onLoadMore: () => void;
}

/** Long lists grow on demand; how many are shown is said. */
export function LoadMore({ shown, hasMore, isLoading, onLoadMore }: LoadMoreProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.more} data-print="hide">
      <span role="status">{t('loadMore.shown', { count: shown })}</span>
      {hasMore ? (
        <Button size="small" isBusy={isLoading} onClick={onLoadMore}>
          {t('loadMore.action')}
        </Button>
      ) : null}
    </div>
  );
}
