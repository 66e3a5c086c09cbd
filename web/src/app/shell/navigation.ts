import { holds, type Operation } from '@agendawerk/shared/access/index.ts';
import type { Membership } from '@agendawerk/shared/me/index.ts';
import type { ParseKeys } from 'i18next';
import type { AgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';

export interface NavigationEntry {
  to: string;
  text: ParseKeys<'shell'>;
  isExact?: boolean;
}

export interface NavigationGroup {
  id: string;
  text: ParseKeys<'shell'>;
  entries: NavigationEntry[];
}

interface Rule {
  needs: Operation;
  entry: NavigationEntry;
}

/** Only what exists and what the role may use. A new screen of an agenda adds its line here. */
export function buildNavigation(membership: Membership, address: AgendaAddress | undefined): NavigationGroup[] {
  const workspace = membership.slug;
  const personal: Rule[] = [{ needs: 'agenda.read', entry: { to: paths.tasks(workspace), text: 'navigation.tasks' } }];
  const roadmap: Rule[] = address
    ? [
        { needs: 'agenda.read', entry: { to: paths.overview(address), text: 'navigation.overview', isExact: true } },
        { needs: 'agenda.read', entry: { to: paths.step(address, 1), text: 'navigation.steps.1' } },
        { needs: 'agenda.read', entry: { to: paths.step(address, 2), text: 'navigation.steps.2' } },
        { needs: 'agenda.read', entry: { to: paths.step(address, 3), text: 'navigation.steps.3' } },
        { needs: 'agenda.read', entry: { to: paths.step(address, 4), text: 'navigation.steps.4' } },
        { needs: 'agenda.read', entry: { to: paths.step(address, 5), text: 'navigation.steps.5' } },
      ]
    : [];
  const agenda: Rule[] = address
    ? [
        { needs: 'agenda.read', entry: { to: paths.assessment(address), text: 'navigation.assessment' } },
        { needs: 'agenda.read', entry: { to: paths.chapters(address), text: 'navigation.chapters' } },
        { needs: 'agenda.read', entry: { to: paths.fields(address), text: 'navigation.fields' } },
        { needs: 'agenda.read', entry: { to: paths.measures(address), text: 'navigation.measures' } },
        { needs: 'agenda.read', entry: { to: paths.decisions(address), text: 'navigation.decisions' } },
        { needs: 'agenda.read', entry: { to: paths.kpis(address), text: 'navigation.kpis' } },
        { needs: 'agenda.read', entry: { to: paths.calendar(address), text: 'navigation.calendar' } },
        { needs: 'agenda.read', entry: { to: paths.datasets(address), text: 'navigation.datasets' } },
        { needs: 'agenda.read', entry: { to: paths.responsibilities(address), text: 'navigation.responsibilities' } },
        { needs: 'agenda.read', entry: { to: paths.surveys(address), text: 'navigation.surveys' } },
        { needs: 'agenda.export', entry: { to: paths.exports(address), text: 'navigation.exports' } },
      ]
    : [];
  const coSigning: Rule[] = address
    ? [
        { needs: 'agenda.read', entry: { to: paths.comments(address), text: 'navigation.comments' } },
        { needs: 'round.read', entry: { to: paths.rounds(address), text: 'navigation.rounds' } },
        { needs: 'agenda.read', entry: { to: paths.versions(address), text: 'navigation.versions' } },
      ]
    : [];
  const administration: Rule[] = [
    { needs: 'agenda.read', entry: { to: paths.agendas(workspace), text: 'navigation.agendas' } },
    { needs: 'workspace.manage', entry: { to: paths.settings(workspace), text: 'navigation.settings' } },
  ];
  const groups: [string, ParseKeys<'shell'>, Rule[]][] = [
    ['personal', 'navigation.personal', personal],
    ['roadmap', 'navigation.roadmap', roadmap],
    ['agenda', 'navigation.agenda', agenda],
    ['coSigning', 'navigation.coSigning', coSigning],
    ['administration', 'navigation.administration', administration],
  ];
  return groups
    .map(([id, text, rules]) => ({
      id,
      text,
      entries: rules.filter(({ needs }) => holds(membership, needs)).map(({ entry }) => entry),
    }))
    .filter((group) => group.entries.length > 0);
}
