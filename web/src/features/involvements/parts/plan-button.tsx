import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { useOwnMeasures } from '../../../lib/use-own-measures.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { InvolvementDialog } from './involvement-dialog.tsx';

/** Shown to whoever may plan participation, for the agenda or for measures that are theirs. */
export function PlanButton() {
  const { t } = useTranslation('involvements');
  const { may } = useOwnMeasures('involvement.edit');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant="primary" icon="add" onClick={() => setOpen(true)}>
        {t('plan')}
      </Button>
      {isOpen ? (
        <InvolvementDialog
          involvement={undefined}
          onClose={(saved) => {
            setOpen(false);
            if (saved) void navigate(paths.involvement(address, saved.id));
          }}
        />
      ) : null}
    </>
  );
}
