import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { paths } from '../../../lib/paths.ts';
import { PilotDialog } from './pilot-dialog.tsx';

interface NewPilotDialogProps {
  /** The measure that is tried; without it the dialog asks. */
  measureId?: string;
  onClose: () => void;
}

/** Plans a pilot and leads to its page. */
export function NewPilotDialog({ measureId, onClose }: NewPilotDialogProps) {
  const address = useAgendaAddress();
  const navigate = useNavigate();
  return (
    <PilotDialog
      pilot={undefined}
      measureId={measureId}
      onClose={(saved) => {
        onClose();
        if (saved) void navigate(paths.pilot(address, saved.id));
      }}
    />
  );
}
