import { useParams } from 'react-router';
import { InvolvementDetail } from '../features/involvements/index.ts';

export function InvolvementPage() {
  const { involvementId = '' } = useParams();
  return <InvolvementDetail key={involvementId} involvementId={involvementId} />;
}
