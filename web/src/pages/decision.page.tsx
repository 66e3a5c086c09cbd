import { useParams } from 'react-router';
import { DecisionDetail } from '../features/decisions/index.ts';

export function DecisionPage() {
  const { decisionId = '' } = useParams();
  return <DecisionDetail key={decisionId} decisionId={decisionId} />;
}
