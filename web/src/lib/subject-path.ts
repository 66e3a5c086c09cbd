import type { AgendaAddress } from './current-agenda.ts';
import { paths } from './paths.ts';

export type SubjectKind =
  | 'agenda'
  | 'chapter'
  | 'field'
  | 'goal'
  | 'measure'
  | 'kpi'
  | 'assessment'
  | 'dataset'
  | 'pilot'
  | 'decision'
  | 'target_group'
  | 'competence'
  | 'training'
  | 'change_activity'
  | 'involvement'
  | 'survey'
  | 'comment'
  | 'version'
  | 'round';

/** The page that shows a thing of an agenda. */
export function subjectPath(address: AgendaAddress, kind: SubjectKind, id: string): string {
  switch (kind) {
    case 'agenda':
      return paths.chapters(address);
    case 'chapter':
      return paths.chapters(address, id);
    case 'field':
      return `${paths.fields(address)}#${id}`;
    case 'goal':
      return paths.goal(address, id);
    case 'measure':
      return paths.measure(address, id);
    case 'kpi':
      return paths.kpi(address, id);
    case 'assessment':
      return paths.assessment(address);
    case 'dataset':
      return paths.datasets(address);
    case 'pilot':
      return paths.pilot(address, id);
    case 'decision':
      return paths.decision(address, id);
    case 'target_group':
    case 'competence':
      return `${paths.targetGroups(address)}#${id}`;
    case 'training':
      return paths.training(address, id);
    case 'change_activity':
      return paths.measureChanges(address);
    case 'involvement':
      return paths.involvement(address, id);
    case 'comment':
      return paths.comments(address, id);
    case 'survey':
      return paths.survey(address, id);
    case 'version':
      return paths.version(address, id);
    case 'round':
      return paths.round(address, id);
  }
}
