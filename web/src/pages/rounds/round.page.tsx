import { useParams } from 'react-router';
import { RoundDetail } from '../../features/rounds/index.ts';

export function RoundPage() {
  const { roundId = '' } = useParams();
  return <RoundDetail key={roundId} roundId={roundId} />;
}
