import { Breadcrumb } from '../../ui/navigation/breadcrumb.tsx';
import { LoadMore } from '../../ui/navigation/load-more.tsx';
import { SideNavigation } from '../../ui/navigation/side-navigation.tsx';
import { Tabs } from '../../ui/navigation/tabs.tsx';
import { TaskList } from '../../ui/navigation/task-list.tsx';
import { ViewSwitch } from '../../ui/navigation/view-switch.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Columns, Stack } from '../../ui/layout/stack.tsx';
import styles from './gallery.module.css';

export function NavigationGallery() {
  return (
    <Section title="Orientierung" id="navigation">
      <Breadcrumb
        crumbs={[
          { label: 'Übersicht', to: '/ui' },
          { label: 'Maßnahmen', to: '/ui#x' },
          { label: '3.2 Online-Terminvergabe' },
        ]}
      />
      <ViewSwitch
        label="Ansicht"
        views={[
          { to: '/ui', label: 'Tabelle' },
          { to: '/ui/a', label: 'Zeitplan' },
          { to: '/ui/b', label: 'Portfolio' },
          { to: '/ui/c', label: 'Budget' },
        ]}
      />
      <Tabs
        label="Teile"
        tabs={[
          { id: 'a', label: 'Beschreibung', content: <p>Inhalt des ersten Teils.</p> },
          { id: 'b', label: 'Kosten', content: <p>Inhalt des zweiten Teils.</p> },
          { id: 'c', label: 'Verlauf', content: <p>Inhalt des dritten Teils.</p> },
        ]}
      />
      <Columns narrowest="18rem">
        <div className={styles.frame}>
          <SideNavigation
            label="Beispiel"
            groups={[
              {
                id: 'one',
                label: 'Für mich',
                links: [{ to: '/ui/tasks', label: 'Meine Aufgaben', count: 3, countLabel: 'offen' }],
              },
              {
                id: 'two',
                label: 'Agenda',
                links: [
                  { to: '/ui', label: 'Übersicht', isExact: true },
                  { to: '/ui/m', label: 'Maßnahmen' },
                  { to: '/ui/k', label: 'Kennzahlen' },
                ],
              },
            ]}
          />
        </div>
        <Stack>
          <TaskList
            label="Fahrplan"
            tasks={[
              {
                id: '1',
                title: 'Strategische Planung und Zieldefinition',
                to: '/ui/1',
                hint: '3 Ziele sind noch nicht SMART',
                state: 'begonnen',
                tone: 'info',
              },
              {
                id: '2',
                title: 'Auswahl der passenden Technologie',
                to: '/ui/2',
                hint: '5 Entscheidungen stehen aus',
                state: 'offen',
              },
              { id: '3', title: 'Schulung und Change Management', to: '/ui/3', state: 'erledigt', tone: 'success' },
            ]}
          />
          <LoadMore shown={50} hasMore isLoading={false} onLoadMore={() => undefined} />
        </Stack>
      </Columns>
    </Section>
  );
}
