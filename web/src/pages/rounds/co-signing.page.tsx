import { useParams } from 'react-router';
import { CoSigningPage as CoSigning, DeputySection } from '../../features/rounds/index.ts';
import { SuggestionFields } from './suggestion-fields.ts';
import { FrozenPlace } from '../../features/versions/index.ts';
import { useAgendaAddress } from '../../lib/current-agenda.ts';
import { paths } from '../../lib/paths.ts';
import { useWorkspace } from '../../lib/session.ts';

export function CoSigningPage() {
  const { roundId = '', departmentId = '', kind, placeId } = useParams();
  const { workspaceId } = useWorkspace();
  const address = useAgendaAddress();
  return (
    <CoSigning
      scope={{ workspaceId, roundId, departmentId }}
      base={paths.coSigning(address, roundId, departmentId)}
      Reader={FrozenPlace}
      Fields={SuggestionFields}
      reading={kind && placeId ? { kind, id: placeId } : null}
      deputy={(page) => <DeputySection page={page} roundId={roundId} />}
    />
  );
}
