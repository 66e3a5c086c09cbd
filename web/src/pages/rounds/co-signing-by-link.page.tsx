import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CoSigningPage, DeadLink, LeaveBar } from '../../features/rounds/index.ts';
import { SuggestionFields } from './suggestion-fields.ts';
import { FrozenPlace } from '../../features/versions/index.ts';
import { isApiError } from '../../lib/api-error.ts';
import { paths } from '../../lib/paths.ts';

/** "Ihre Mitzeichnung" for somebody who came by the link of a mail: without the frame of the workspace, which is not theirs to see. */
export function CoSigningByLinkPage() {
  const { t } = useTranslation('rounds');
  const { workspaceId = '', roundId = '', departmentId = '', kind, placeId } = useParams();
  const scope = { workspaceId, roundId, departmentId };
  return (
    <CoSigningPage
      scope={scope}
      base={paths.coSigningByLink(workspaceId, roundId, departmentId)}
      Reader={FrozenPlace}
      Fields={SuggestionFields}
      reading={kind && placeId ? { kind, id: placeId } : null}
      deputy={(page) => <LeaveBar scope={scope} memberName={page.memberName} />}
      refused={(error) =>
        isApiError(error, 'access.signed_out', 'access.forbidden', 'resource.not_found') ? (
          <DeadLink text={t('link.ended')} />
        ) : null
      }
    />
  );
}
