import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigation, useParams } from 'react-router';
import { useAgendas } from '../../lib/current-agenda.ts';
import { rememberWorkspace } from '../../lib/last-workspace.ts';
import { useWorkspace } from '../../lib/session.ts';
import { useLive } from '../../lib/use-live.ts';
import { classNames } from '../../ui/class-names.ts';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { SideNavigation } from '../../ui/navigation/side-navigation.tsx';
import { SkipLinks } from '../../ui/navigation/skip-links.tsx';
import { scrollWithin } from '../../ui/scroll-within.ts';
import { sidePanelSlot } from '../../ui/overlays/side-panel-slot.ts';
import { buildNavigation } from './navigation.ts';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';

const navigationId = 'navigation';

const { set: setSlot } = sidePanelSlot;

/** The frame around every page of a workspace: head, navigation, content. */
export function Shell() {
  const { t } = useTranslation('shell');
  const membership = useWorkspace();
  useLive(membership);
  useEffect(() => rememberWorkspace(membership.slug), [membership.slug]);
  const { agenda: slug } = useParams();
  const agendas = useAgendas();
  const named = agendas.find((candidate) => candidate.slug === slug);
  const agenda = named ?? agendas[0];
  const { pathname } = useLocation();
  // The menu of phones belongs to the page on which it was opened: a way that was chosen closes it for good.
  const [openOn, setOpenOn] = useState<string>();
  if (openOn !== undefined && openOn !== pathname) setOpenOn(undefined);
  const isOpen = openOn === pathname;
  const isLeaving = useNavigation().state === 'loading';

  // Where one is stands in sight, also where the navigation is longer than the window.
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => showHere(side.current), [pathname, isOpen]);

  const address = agenda ? { workspace: membership.slug, agenda: agenda.slug } : undefined;
  const groups = buildNavigation(membership, address).map(({ id, text, entries }) => ({
    id,
    label: t(text),
    links: entries.map((entry) => ({ to: entry.to, label: t(entry.text), isExact: entry.isExact ?? false })),
  }));
  return (
    <>
      <SkipLinks
        targets={[
          { id: 'content', label: t('skip.content') },
          ...(groups.length > 0 ? [{ id: navigationId, label: t('skip.navigation') }] : []),
        ]}
      />
      <TopBar
        agendas={agendas}
        agenda={agenda}
        isNavigationOpen={isOpen}
        navigationId={groups.length > 0 ? navigationId : undefined}
        onToggleNavigation={() => setOpenOn(isOpen ? undefined : pathname)}
      />
      <div className={styles.body}>
        {groups.length > 0 ? (
          <div ref={side} className={classNames(styles.side, isOpen && styles.open)} data-print="hide">
            <SideNavigation id={navigationId} label={t('navigation.label')} groups={groups} />
          </div>
        ) : null}
        <main id="content" tabIndex={-1} className={styles.main} aria-busy={isLeaving || undefined}>
          {/* Nothing of one workspace or agenda, least of all an open editor, stays on screen in another. */}
          <Suspense key={`${membership.workspaceId} ${named?.id ?? ''}`} fallback={<Skeleton lines={6} />}>
            <Outlet />
          </Suspense>
        </main>
        <div id="side-panel" ref={setSlot} className={styles.slot} />
      </div>
    </>
  );
}

function showHere(frame: HTMLElement | null): void {
  scrollWithin(frame, frame?.querySelector('[aria-current="page"]'), 48);
}
