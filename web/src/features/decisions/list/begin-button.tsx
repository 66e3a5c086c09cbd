import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAgendaAddress } from '../../../lib/current-agenda.ts';
import { measuresQuery, useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { paths } from '../../../lib/paths.ts';
import { useAddressValues } from '../../../lib/use-address-values.ts';
import { useOwnMeasures } from '../../../lib/use-own-measures.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { BeginDialog } from '../parts/begin-dialog.tsx';

const flag = 'begin';

/** Begins a decision; links from elsewhere lead here with their measure (`?begin=<id>`). */
export function BeginButton() {
  const { t } = useTranslation('decisions');
  const { may } = useOwnMeasures('decision.edit');
  const address = useAgendaAddress();
  const navigate = useNavigate();
  const [params, change] = useAddressValues();
  const { data: measures } = useQuery(measuresQuery(useAgendaScope()));
  const measureId = params.get(flag);
  const open = (isOpen: boolean) => change({ [flag]: isOpen ? '' : null });
  if (!may) return null;
  return (
    <>
      <Button variant="primary" icon="add" onClick={() => open(true)}>
        {t('begin.open')}
      </Button>
      {measureId !== null && measures ? (
        <BeginDialog
          measure={measures.find(({ id }) => id === measureId)}
          onClose={(made) => {
            if (made) void navigate(paths.decision(address, made.id));
            else open(false);
          }}
        />
      ) : null}
    </>
  );
}
