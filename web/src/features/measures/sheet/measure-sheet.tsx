import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measureQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { commentCountsQuery } from '../../../lib/data/comment-counts.ts';
import { paths } from '../../../lib/paths.ts';
import { PlaceMark } from '../../../lib/place-marks.tsx';
import { textPollInterval } from '../../../lib/text-sync/text-sync.types.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useAddressFlag } from '../../../lib/use-address-flag.ts';
import { useAgendaCrumbs } from '../../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { useScrollToHash } from '../../../lib/use-scroll-to-hash.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Badge } from '../../../ui/feedback/badge.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { SuggestionBadge } from '../../../ui/feedback/suggestion-badge.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { Row, Stack, WithAside } from '../../../ui/layout/stack.tsx';
import { FoldedOutline, Outline } from '../../../ui/navigation/outline.tsx';
import { ConfirmDialog } from '../../../ui/overlays/confirm-dialog.tsx';
import { useDeleteMeasure } from '../api/measure-mutations.ts';
import { useSaveMeasure } from '../api/use-save-measure.ts';
import { ChangeHistory } from '../history/change-history.tsx';
import { LightMark } from '../parts/light-mark.tsx';
import { ProgressDialog } from '../progress/progress-dialog.tsx';
import { ProgressStory } from '../progress/progress-story.tsx';
import { AiSection } from './ai-section.tsx';
import { LinksSection } from './links-section.tsx';
import { MeasureFacts } from './measure-facts.tsx';
import { MeasureTexts } from './measure-texts.tsx';
import { CostsSection } from './cost-section.tsx';
import { FundingSection, StaffSection } from './funding-sections.tsx';
import { DependenciesSection, MilestonesSection, ParticipationsSection, RisksSection } from './plan-sections.tsx';
import { type SheetContext, TitleProperty } from './property.tsx';
import { SheetNotes } from './sheet-notes.tsx';

const sections = [
  'facts',
  'benefit',
  'description',
  'goalIds',
  'kpiIds',
  'milestones',
  'costs',
  'funding',
  'staff',
  'participations',
  'dependencies',
  'risks',
  'ai',
  'progress',
  'history',
] as const;
type Page = NonNullable<ReturnType<typeof useMeasurePage>['data']>;

function useMeasurePage(measureId: string) {
  const { workspaceId } = useAgendaScope();
  // Others may be writing the description.
  return useQuery({ ...measureQuery({ workspaceId, measureId }), refetchInterval: textPollInterval });
}

export type { SheetContext } from './property.tsx';

interface MeasureSheetProps {
  measureId: string;
  /** The five steps at this measure, which are slices of their own. */
  steps: (sheet: SheetContext) => ReactNode;
}

/** The sheet of a measure: facts first, then what and why, then plans and money, then its story. */
export function MeasureSheet({ measureId, steps }: MeasureSheetProps) {
  const { data, error, refetch } = useMeasurePage(measureId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={12} />;
  return <LoadedSheet key={measureId} page={data} steps={steps} />;
}

function LoadedSheet({ page, steps }: { page: Page; steps: MeasureSheetProps['steps'] }) {
  const { measure, updates, abilities } = page;
  const { t } = useTranslation(['measures', 'terms', 'ui']);
  const save = useSaveMeasure(measure);
  const [isReporting, setReporting] = useAddressFlag('report');
  const sheet = useMemo(() => ({ measure, save, isEditable: abilities.edit }), [measure, save, abilities.edit]);
  const names: Record<(typeof sections)[number], string> = {
    facts: t('sections.facts'),
    benefit: t('sections.benefit'),
    description: t('sections.description'),
    goalIds: t('sections.goals'),
    kpiIds: t('sections.kpis'),
    milestones: t('sections.milestones'),
    costs: t('sections.costs'),
    funding: t('sections.funding'),
    staff: t('sections.staff'),
    participations: t('sections.participations'),
    dependencies: t('sections.dependencies'),
    risks: t('sections.risks'),
    ai: t('sections.ai'),
    progress: t('sections.progress'),
    history: t('sections.history'),
  };
  const open = useOpenBySection(measure.id);
  const entries = sections.map((id) => {
    const number = open.get(id);
    return {
      id,
      label: names[id],
      count: number ? { number, words: t('ui:openComments', { count: number }) } : undefined,
    };
  });
  const address = useAgendaAddress();
  const crumbs = useAgendaCrumbs({ label: t('title'), to: paths.measures(address) }, { label: measure.number });
  usePageTitle(`${measure.number} ${measure.title}`, t('title'));
  useScrollToHash(true);
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={crumbs}
        title={
          <>
            {measure.number} {measure.title}
          </>
        }
        state={
          <Row>
            <LightMark light={measure.light} />
            <Badge tone="info">{t(`terms:measureStatuses.${measure.status}`)}</Badge>
            <SuggestionBadge isAsSuggested={measure.isAsSuggested} />
          </Row>
        }
        actions={
          <Row>
            {abilities.edit ? (
              <Button variant="primary" onClick={() => setReporting(true)}>
                {t('progress.open')}
              </Button>
            ) : null}
            <PlaceMark kind="measure" id={measure.id} />
          </Row>
        }
        lead={abilities.edit ? undefined : t('readOnly')}
      />
      {steps(sheet)}
      <SheetNotes measure={measure} />
      <FoldedOutline label={t('outline')} entries={entries} />
      <WithAside aside={<Outline label={t('outline')} entries={entries} />}>
        <Section title={names.facts} id="facts">
          {abilities.edit ? <TitleProperty sheet={sheet} label={t('properties.title')} /> : null}
          <MeasureFacts sheet={sheet} abilities={abilities} />
        </Section>
        <MeasureTexts sheet={sheet} />
        <LinksSection sheet={sheet} />
        <MilestonesSection sheet={sheet} />
        <CostsSection sheet={sheet} />
        <FundingSection sheet={sheet} />
        <StaffSection sheet={sheet} />
        <ParticipationsSection sheet={sheet} />
        <DependenciesSection sheet={sheet} />
        <RisksSection sheet={sheet} />
        <AiSection sheet={sheet} />
        <Section
          title={names.progress}
          id="progress"
          actions={<PlaceMark kind="measure" id={measure.id} part="progress" />}
        >
          <ProgressStory updates={updates} />
        </Section>
        <Section
          title={names.history}
          id="history"
          actions={abilities.remove ? <RemoveButton page={page} /> : undefined}
        >
          <ChangeHistory measureId={measure.id} />
        </Section>
      </WithAside>
      {isReporting && abilities.edit ? (
        <ProgressDialog measure={measure} today={todayInGermany()} onClose={() => setReporting(false)} />
      ) : null}
    </Stack>
  );
}

/** Open comments by the section in which their part stands. */
function useOpenBySection(measureId: string): ReadonlyMap<string, number> {
  const { data } = useQuery(commentCountsQuery(useAgendaScope()));
  const counts = new Map<string, number>();
  for (const { id, part, open } of data ?? []) {
    if (id !== measureId || part === null || open === 0) continue;
    const section = sectionOf(part);
    counts.set(section, (counts.get(section) ?? 0) + open);
  }
  return counts;
}

const furtherTexts = ['expectedResult', 'targetGroup', 'firstSteps', 'plainLanguage', 'adoptedFrom'];

function sectionOf(part: string): string {
  if (sections.some((section) => section === part)) return part;
  if (part.startsWith('benefit')) return 'benefit';
  if (part.startsWith('ai') || part === 'usesAi') return 'ai';
  return furtherTexts.includes(part) ? 'description' : 'facts';
}

function RemoveButton({ page: { measure, updates } }: { page: Page }) {
  const { t } = useTranslation('measures');
  const { workspaceId } = useAgendaScope();
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteMeasure();
  const confirm = async () => {
    await remove.mutateAsync({ params: { workspaceId, measureId: measure.id }, revision: measure.revision });
    await navigate(paths.measures(address));
  };
  return (
    <>
      <Button size="small" variant="tertiary" icon="delete" onClick={() => setAsking(true)}>
        {t('remove.open')}
      </Button>
      <ConfirmDialog
        title={t('remove.title', { number: measure.number, title: measure.title })}
        confirmLabel={t('remove.confirm')}
        isOpen={isAsking}
        isBusy={remove.isPending}
        onConfirm={() => void confirm().catch(() => setAsking(false))}
        onClose={() => setAsking(false)}
      >
        {t('remove.text', { count: updates.length })}
      </ConfirmDialog>
    </>
  );
}
