import { useMemo } from 'react';
import { useParams } from 'react-router';
import { CommentsFrame } from '../features/comments/index.ts';
import { KpiDetail } from '../features/kpis/index.ts';

export function KpiPage() {
  const { kpiId = '' } = useParams();
  const scope = useMemo(() => ({ kind: 'kpi' as const, id: kpiId }), [kpiId]);
  return (
    <CommentsFrame key={kpiId} scope={scope}>
      <KpiDetail kpiId={kpiId} />
    </CommentsFrame>
  );
}
