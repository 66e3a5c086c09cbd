import { useParams } from 'react-router';
import { Unsubscribe } from '../features/notifications/index.ts';

export function UnsubscribePage() {
  const { token = '' } = useParams();
  return <Unsubscribe key={token} token={token} />;
}
