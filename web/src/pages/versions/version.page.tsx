import { useParams } from 'react-router';
import { OpenRoundButton } from '../../features/rounds/index.ts';
import { VersionDetail } from '../../features/versions/index.ts';

export function VersionPage() {
  const { versionId = '' } = useParams();
  return (
    <VersionDetail key={versionId} versionId={versionId} actions={(version) => <OpenRoundButton version={version} />} />
  );
}
