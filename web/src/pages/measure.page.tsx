import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CommentsFrame } from '../features/comments/index.ts';
import { MeasureSheet, type SheetContext } from '../features/measures/sheet/measure-sheet.tsx';
import { useTechnologyPart } from '../features/decisions/index.ts';
import { useTrainingPart } from '../features/change/index.ts';
import { useFeedbackPart } from '../features/involvements/index.ts';
import { usePilotPart } from '../features/pilots/index.ts';
import { MeasureStrip } from '../features/roadmap/index.ts';

export function MeasurePage() {
  const { measureId = '' } = useParams();
  const scope = useMemo(() => ({ kind: 'measure' as const, id: measureId }), [measureId]);
  return (
    <CommentsFrame key={measureId} scope={scope}>
      <MeasureSheet measureId={measureId} steps={(sheet) => <MeasureSteps sheet={sheet} />} />
    </CommentsFrame>
  );
}

/** Each slice of a step says here what it has for the measure. */
function MeasureSteps({ sheet: { measure, isEditable, save } }: { sheet: SheetContext }) {
  const technology = useTechnologyPart(measure);
  const training = useTrainingPart(measure);
  const feedback = useFeedbackPart(measure);
  const pilot = usePilotPart(measure);
  return (
    <MeasureStrip
      measure={measure}
      isEditable={isEditable}
      save={save}
      parts={[technology, training, feedback, pilot]}
    />
  );
}
