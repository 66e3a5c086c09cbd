import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Row } from '../../ui/layout/stack.tsx';
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { SidePanel } from '../../ui/overlays/side-panel.tsx';
import { Tooltip } from '../../ui/overlays/tooltip.tsx';

export function OverlaysGallery() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'panel' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title="Darüber und daneben" id="overlays">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Dialog öffnen</Button>
        <Button onClick={() => setOpen('confirm')}>Löschen …</Button>
        <Button onClick={() => setOpen('panel')}>Kommentare</Button>
        <Tooltip text="Zuletzt geändert am 15.03.2027 von Maria Sommer">
          <Button variant="tertiary">Hinweis</Button>
        </Tooltip>
      </Row>
      <Dialog
        title="Maßnahme abschließen"
        isOpen={open === 'dialog'}
        onClose={close}
        actions={
          <>
            <Button variant="primary" onClick={close}>
              Maßnahme abschließen
            </Button>
            <Button onClick={close}>Abbrechen</Button>
          </>
        }
      >
        <TextArea label="Was ist daraus geworden?" hint="Ein Satz genügt. Er steht später im Sachstandsbericht." />
      </Dialog>
      <ConfirmDialog
        title="Ziel löschen?"
        confirmLabel="Ziel löschen"
        isOpen={open === 'confirm'}
        onConfirm={close}
        onClose={close}
      >
        <p>
          Das Ziel „Bürgerdienste rund um die Uhr“ wird gelöscht. Seine drei Maßnahmen bleiben und stehen dann ohne Ziel
          da.
        </p>
      </ConfirmDialog>
      {open === 'panel' ? (
        <SidePanel title="Kommentare" onClose={close}>
          <p>Noch keine Kommentare.</p>
        </SidePanel>
      ) : null}
    </Section>
  );
}
