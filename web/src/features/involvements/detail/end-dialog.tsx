import type { Involvement } from '@agendawerk/shared/involvements/index.ts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgendaScope } from '../../../lib/data/agenda-data.ts';
import { todayInGermany } from '../../../lib/today.ts';
import { useFieldErrors } from '../../../lib/use-field-errors.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useUpdateInvolvement } from '../api/involvement-data.ts';

/** The day on which it was over, also to correct it or to take it back. */
export function EndDialog({ involvement, onClose }: { involvement: Involvement; onClose: () => void }) {
  const { t } = useTranslation('involvements');
  const { workspaceId } = useAgendaScope();
  const update = useUpdateInvolvement();
  const [day, setDay] = useState<string | null | undefined>(involvement.endedOn ?? todayInGermany());
  const errors = useFieldErrors()(update.error);
  const send = async (endedOn: string | null) => {
    const params = { workspaceId, involvementId: involvement.id };
    await update.mutateAsync({ params, revision: involvement.revision, body: { endedOn } });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(day ?? '').catch(() => undefined);
  };
  return (
    <Dialog title={t('endAction')} isOpen onClose={onClose} width="medium">
      <form onSubmit={submit} noValidate>
        <Stack>
          <p>{t('endText')}</p>
          {errors.summary ? (
            <Notice tone="danger" isLive>
              {errors.summary}
            </Notice>
          ) : null}
          <DayField label={t('endedOn')} value={day} onChange={setDay} error={errors.fields['endedOn']} />
          <Row>
            <Button type="submit" variant="primary" isBusy={update.isPending}>
              {t('endConfirm')}
            </Button>
            {involvement.endedOn === null ? null : (
              <Button variant="tertiary" onClick={() => void send(null).catch(() => undefined)}>
                {t('reopen')}
              </Button>
            )}
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
