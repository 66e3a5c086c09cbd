import { useParams } from 'react-router';
import { KpiDetail } from '../features/kpis/index.ts';

export function KpiPage() {
  const { kpiId = '' } = useParams();
  return <KpiDetail key={kpiId} kpiId={kpiId} />;
}
