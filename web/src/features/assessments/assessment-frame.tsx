import type { Assessment } from '@agendawerk/shared/assessments/index.ts';
import type { Municipality } from '@agendawerk/shared/municipalities/index.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useCan, useWorkspace } from '../../lib/session.ts';
import { useAgendaCrumbs } from '../../lib/use-agenda-crumbs.ts';
import { usePageTitle } from '../../lib/use-page-title.ts';
import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { ViewSwitch } from '../../ui/navigation/view-switch.tsx';
import { DeleteYear } from './delete-year.tsx';
import { NewYearDialog } from './new-year-dialog.tsx';
import { type AssessmentPlace, useAssessmentPlace } from './use-assessment-place.ts';

export interface ShownAssessment {
  municipality: Municipality;
  assessment: Assessment;
  assessments: readonly Assessment[];
}

/** What questionnaire and results have in common: whose standing, of which year, and a new year. */
export function AssessmentFrame({ children }: { children: (shown: ShownAssessment) => ReactNode }) {
  const { t } = useTranslation('assessments');
  const address = useAgendaAddress();
  const { search } = useLocation();
  const place = useAssessmentPlace();
  const mayEdit = useCan('agenda.edit');
  const [isBeginning, setBeginning] = useState(false);
  const { municipality, assessments, assessment } = place;
  const hasAny = assessments !== undefined && assessments.length > 0;
  usePageTitle(t('title'));
  return (
    <Stack gap="large">
      <PageHeader
        crumbs={useAgendaCrumbs({ label: t('title') })}
        title={t('title')}
        lead={t('lead')}
        actions={
          mayEdit && hasAny ? (
            <Button icon="add" onClick={() => setBeginning(true)}>
              {t('newYear.open')}
            </Button>
          ) : undefined
        }
      />
      <PlaceChoice place={place} />
      {hasAny ? (
        <ViewSwitch
          label={t('views.label')}
          views={[
            { to: paths.assessment(address) + search, label: t('views.questionnaire') },
            { to: paths.assessmentResults(address) + search, label: t('views.results') },
          ]}
        />
      ) : null}
      <Content place={place} mayEdit={mayEdit} onBegin={() => setBeginning(true)}>
        {children}
      </Content>
      {mayEdit && municipality && assessment ? (
        <DeleteYear assessment={assessment} onDeleted={() => place.choose({ year: '' })} />
      ) : null}
      {isBeginning && municipality ? (
        <NewYearDialog
          municipalityId={municipality.id}
          assessments={assessments ?? []}
          onClose={(year) => {
            setBeginning(false);
            if (year !== undefined) place.choose({ year: String(year) });
          }}
        />
      ) : null}
    </Stack>
  );
}

/** Only where there is something to choose. */
function PlaceChoice({
  place: { municipalities = [], municipality, assessments = [], assessment, choose },
}: {
  place: AssessmentPlace;
}) {
  const { t } = useTranslation('assessments');
  if (municipalities.length < 2 && assessments.length === 0) return null;
  return (
    <Row gap="default" align="end">
      {municipalities.length > 1 ? (
        <Select
          label={t('municipality')}
          width="long"
          options={municipalities.map(({ id, name, district }) => ({
            value: id,
            label: district ? `${name} (${district})` : name,
          }))}
          value={municipality?.id ?? ''}
          onChange={(event) => choose({ municipality: event.target.value })}
        />
      ) : null}
      {assessments.length > 0 ? (
        <Select
          label={t('year')}
          width="medium"
          options={assessments.map(({ year }) => ({ value: String(year), label: String(year) }))}
          value={String(assessment?.year ?? '')}
          onChange={(event) => choose({ year: event.target.value })}
        />
      ) : null}
    </Row>
  );
}

interface ContentProps {
  place: AssessmentPlace;
  mayEdit: boolean;
  onBegin: () => void;
  children: (shown: ShownAssessment) => ReactNode;
}

function Content({ place, mayEdit, onBegin, children }: ContentProps) {
  const { t } = useTranslation('assessments');
  const { slug } = useWorkspace();
  const mayManage = useCan('workspace.manage');
  const { municipalities, municipality, assessments, assessment, error, retry } = place;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!municipalities) return <Skeleton lines={10} />;
  if (!municipality)
    return (
      <EmptyState
        title={t('noMunicipality.title')}
        actions={
          mayManage ? (
            <LinkButton to={paths.settings(slug, 'municipalities')}>{t('noMunicipality.action')}</LinkButton>
          ) : undefined
        }
      >
        {t('noMunicipality.text')}
      </EmptyState>
    );
  if (!assessments) return <Skeleton lines={10} />;
  if (!assessment)
    return (
      <EmptyState
        title={t('empty.title', { name: municipality.name })}
        example={t('empty.example')}
        actions={
          mayEdit ? (
            <Button variant="primary" icon="add" onClick={onBegin}>
              {t('empty.action')}
            </Button>
          ) : undefined
        }
      >
        {t('empty.text')}
      </EmptyState>
    );
  return children({ municipality, assessment, assessments });
}
