import { getPilotPhase, judgeCriterion, type Pilot, type PilotCriterion } from '@agendawerk/shared/pilots/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Gap } from '../../../ui/layout/fact-list.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { useCriterionText } from '../parts/use-criterion-text.ts';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { FindingsDialog } from './findings-dialog.tsx';

/** By what the pilot is judged, what was measured, and what that says. */
export function CriteriaSection({
  pilot,
  mayEdit,
  onMend,
}: {
  pilot: Pilot;
  mayEdit: boolean;
  onMend: ((field: string) => void) | undefined;
}) {
  const { t } = useTranslation('pilots');
  const [isOpen, setOpen] = useState(false);
  const phase = getPilotPhase(pilot);
  const mayMeasure = mayEdit && (phase === 'running' || phase === 'evaluating') && pilot.criteria.length > 0;
  return (
    <Section
      id="criteria"
      title={t('criteria')}
      lead={t(phase === 'planned' ? 'criteriaUntilStart' : 'criteriaFrozen')}
      actions={
        mayMeasure ? (
          <Button size="small" icon="edit" onClick={() => setOpen(true)} data-print="hide">
            {t('enterFindings')}
          </Button>
        ) : undefined
      }
    >
      {pilot.criteria.length === 0 ? (
        <Notice
          tone="warning"
          actions={
            onMend && phase === 'planned' ? (
              <Button size="small" onClick={() => onMend('criteria')}>
                {t('addCriteria')}
              </Button>
            ) : undefined
          }
        >
          {t('noCriteria')}
        </Notice>
      ) : (
        <CriteriaTable criteria={pilot.criteria} isMeasured={phase !== 'planned'} />
      )}
      {isOpen ? <FindingsDialog pilot={pilot} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function CriteriaTable({ criteria, isMeasured }: { criteria: readonly PilotCriterion[]; isMeasured: boolean }) {
  const { t } = useTranslation('pilots');
  const { thresholdText, measuredText } = useCriterionText();
  const gap = <Gap>{t('gap')}</Gap>;
  const found = [{ label: t('measured') }, { label: t('verdict') }];
  return (
    <SimpleTable
      caption={t('criteria')}
      isCaptionHidden
      isList
      columns={[
        { label: t('criterionTitle') },
        { label: t('method') },
        { label: t('thresholdLabel') },
        ...(isMeasured ? found : []),
      ]}
      rows={criteria.map((criterion) => ({
        id: criterion.id,
        cells: [
          criterion.title,
          criterion.method ?? gap,
          thresholdText(criterion) ?? gap,
          ...(isMeasured
            ? [
                measuredText(criterion) ?? criterion.missingReason ?? gap,
                <VerdictMark key="verdict" verdict={judgeCriterion(criterion)} />,
              ]
            : []),
        ],
      }))}
    />
  );
}
