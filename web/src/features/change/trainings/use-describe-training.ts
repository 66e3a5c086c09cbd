import type { ChangePlan } from '@agendawerk/shared/change/index.ts';
import type { MeasureListItem } from '@agendawerk/shared/measures/index.ts';
import { useTranslation } from 'react-i18next';
import { nameIn, useDescribePart } from '../../../lib/use-describe-part.ts';
import { useFormat } from '../../../lib/use-format.ts';
import type { DescribedPart } from '../../../ui/overlays/conflict-notice.tsx';
import type { TrainingForm } from './training-form.ts';

/** How each part of a training is said, for the comparison of two states. */
export function useDescribeTraining(
  { groups, competences }: Pick<ChangePlan, 'groups' | 'competences'>,
  measures: readonly MeasureListItem[],
): (name: keyof TrainingForm, form: TrainingForm) => DescribedPart {
  const { t } = useTranslation('change');
  const { formatDay, formatMoney } = useFormat();
  const listIn = (items: Parameters<typeof nameIn>[0]) => (ids: readonly string[]) => ids.map(nameIn(items)).join('\n');
  return useDescribePart<TrainingForm>({
    title: t('training.title'),
    description: t('description'),
    isRequired: t('training.isRequired'),
    isPractical: t('training.isPractical'),
    format: t('training.format'),
    duration: t('training.duration'),
    provider: t('training.provider'),
    cost: { label: t('training.cost'), show: formatMoney },
    repeatMonths: t('training.repeatMonths'),
    keepsNames: t('training.keepsNames'),
    namesUntil: { label: t('training.namesUntil'), show: formatDay },
    groupIds: { label: t('training.groups'), show: listIn(groups) },
    competenceIds: { label: t('training.competences'), show: listIn(competences) },
    measureIds: { label: t('training.measures'), show: listIn(measures) },
    sessions: {
      label: t('training.sessions'),
      show: (sessions) =>
        sessions
          .map(({ day, until, startsAt, endsAt, place }) =>
            [
              [day, until].flatMap((each) => (each ? [formatDay(each)] : [])).join(' – '),
              [startsAt, endsAt].filter(Boolean).join(' – '),
              place,
            ]
              .filter(Boolean)
              .join(', '),
          )
          .join('\n'),
    },
  });
}
