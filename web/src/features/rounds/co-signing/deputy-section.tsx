import type { CoSigning, RoundDepartment } from '@agendawerk/shared/rounds/index.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.tsx';
import { Section } from '../../../ui/layout/section.tsx';
import { DeputyDialog } from '../parts/deputy-dialog.tsx';

/** Who answers in the head's place, in this round only. */
export function DeputySection({ page, roundId }: { page: CoSigning; roundId: string }) {
  const { t } = useTranslation('rounds');
  const [isOpen, setOpen] = useState(false);
  const { department, round } = page;
  return (
    <Section title={t('deputy.title')} lead={t('deputy.lead')}>
      <p>{describeDeputy(department) ?? t('deputy.none')}</p>
      {round.closedAt === null ? (
        <div>
          <Button onClick={() => setOpen(true)}>{t(department.deputy ? 'deputy.change' : 'deputy.name')}</Button>
        </div>
      ) : null}
      {isOpen ? <DeputyDialog roundId={roundId} department={department} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function describeDeputy({ deputy }: RoundDepartment): string | null {
  return deputy?.name ?? null;
}
