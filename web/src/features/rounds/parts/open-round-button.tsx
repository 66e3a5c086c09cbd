import type { Version } from '@agendawerk/shared/versions/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';

/** On the page of a draft: the way to its round. */
export function OpenRoundButton({ version }: { version: Pick<Version, 'id' | 'title' | 'kind'> }) {
  const { t } = useTranslation('rounds');
  const mayManage = useCan('round.manage');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!mayManage || version.kind !== 'round_draft') return null;
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('open.heading')}
      </Button>
      {isOpen ? (
        <OpenRoundDialog
          versionId={version.id}
          versionTitle={version.title}
          onClose={(opened) => {
            setOpen(false);
            if (opened) void navigate(paths.round(address, opened.id));
          }}
        />
      ) : null}
    </>
  );
}
