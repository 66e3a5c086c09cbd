import type { CommentPlace } from '@agendawerk/shared/comments/index.ts';
import type { ParseKeys } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** How a part is called on screen; a thing as a whole by what it is. */
export function usePartName(): (place: Omit<CommentPlace, 'id'>) => string {
  const { t } = useTranslation('comments');
  return useCallback(
    ({ kind, part }) =>
      // A test sees to it that each part of the registry has its name.
      part === null ? t(`whole.${kind}`) : t(`parts.${kind}.${part}` as ParseKeys<'comments'>),
    [t],
  );
}
