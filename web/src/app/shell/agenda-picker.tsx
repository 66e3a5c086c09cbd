import type { Agenda } from '@agendawerk/shared/agendas/index.ts';
import { useTranslation } from 'react-i18next';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';
import { Menu } from '../../ui/actions/menu.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import styles from './top-bar.module.css';

/** The agendas of the workspace, the present one marked. Shown as plain name where there is only one. */
export function AgendaPicker({ agendas, agenda }: { agendas: readonly Agenda[]; agenda: Agenda | undefined }) {
  const { t } = useTranslation('shell');
  const { slug } = useWorkspace();
  const entries = agendas.map((candidate) => ({
    id: candidate.id,
    label: candidate.title,
    hint:
      candidate.firstYear && candidate.lastYear
        ? t('agendaPicker.period', { first: candidate.firstYear, last: candidate.lastYear })
        : undefined,
    href: paths.overview({ workspace: slug, agenda: candidate.slug }),
    isSelected: candidate.id === agenda?.id,
  }));
  return (
    <Menu
      label={t('agendaPicker.label')}
      trigger={
        <button type="button" className={styles.picker} title={agenda?.title}>
          <span>{agenda?.title ?? t('agendaPicker.none')}</span>
          <Icon name="chevron-down" size="small" />
          <span className="sr-only">{t('agendaPicker.label')}</span>
        </button>
      }
      groups={[
        { id: 'agendas', entries },
        { id: 'all', entries: [{ id: 'all', label: t('agendaPicker.all'), href: paths.agendas(slug) }] },
      ].filter((group) => group.entries.length > 0)}
    />
  );
}
