import { findPartForm, listPartChoices, type CommentPlace, type PartValue } from '@agendawerk/shared/comments/index.ts';
import { useQuery } from '@tanstack/react-query';
import type { ParseKeys } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { goalsQuery } from '../../../lib/data/goals-data.ts';
import { useDirectory } from '../../../lib/data/workspace-data.ts';

export interface PartOption {
  value: string | number | boolean;
  label: string;
  /** Is read where it stands, but no longer to be chosen: somebody who has left. */
  isPast?: boolean;
}

/** Where the words of the choices stand, by the part. Scales and yes or no are called as on the sheet. */
const wordsOfChoices: Record<string, string> = {
  'goal.level': 'terms:goalLevels',
  'measure.priority': 'terms:priorities',
  'measure.effort': 'measures:scale.effort',
  'measure.impact': 'measures:scale.impact',
  'measure.trend': 'terms:trends',
  'measure.level': 'terms:measureLevels',
  'measure.municipalityRole': 'terms:municipalityRoles',
  'measure.isInternal': 'terms:internal',
  'measure.usesAi': 'measures:ai',
  'measure.aiRiskClass': 'terms:aiRiskClasses',
  'kpi.frequency': 'terms:kpiFrequencies',
};

/** What can be chosen for a part, in words; undefined where something is written instead. */
export function usePartOptions({ kind, part }: Omit<CommentPlace, 'id'>): readonly PartOption[] | undefined {
  const { t } = useTranslation(['comments', 'terms', 'measures']);
  const scope = useAgendaScope();
  const { departments, members } = useDirectory();
  const form = part === null ? undefined : findPartForm(kind, part);
  const { data: fields = [] } = useQuery({ ...fieldsQuery(scope), enabled: form === 'field' });
  const { data: goals = [] } = useQuery({ ...goalsQuery(scope), enabled: form === 'goal' });
  switch (form) {
    case 'choice':
      return listPartChoices(kind, part ?? '').map((value) => {
        const word = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
        return { value, label: t(`${wordsOfChoices[`${kind}.${part}`]}.${word}` as ParseKeys<'comments'>) };
      });
    case 'member':
      return members.map(({ id, name, status }) => ({ value: id, label: name, isPast: status === 'ended' }));
    case 'department':
      return departments.map(({ id, name }) => ({ value: id, label: name }));
    case 'field':
      return fields.map(({ id, name }) => ({ value: id, label: name }));
    case 'goal':
      return goals.map(({ id, title, level }) => ({ value: id, label: title, isPast: level !== 'strategic' }));
    default:
      return undefined;
  }
}

/** How one of the choices of a part is called; undefined where its values are not chosen. */
export function useOptionName(place: Omit<CommentPlace, 'id'>): (value: PartValue) => string | undefined {
  const options = usePartOptions(place);
  return useCallback(
    (value) => (options ? (options.find((option) => option.value === value)?.label ?? '') : undefined),
    [options],
  );
}
