import { useParams } from 'react-router';
import { RoundRemarks } from '../../features/rounds/index.ts';

export function RemarksPage() {
  const { roundId = '' } = useParams();
  return <RoundRemarks key={roundId} roundId={roundId} />;
}
