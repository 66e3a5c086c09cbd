import { useParams } from 'react-router';
import { RoundLink } from '../../features/rounds/index.ts';

export function RoundLinkPage() {
  const { token = '' } = useParams();
  return <RoundLink key={token} token={token} />;
}
