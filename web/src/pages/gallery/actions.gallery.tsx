import { Button } from '../../ui/actions/button.tsx';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { Menu } from '../../ui/actions/menu.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';

const groups = [
  {
    id: 'edit',
    label: 'Maßnahme',
    entries: [
      { id: 'copy', label: 'Duplizieren', icon: 'document' as const, hint: 'mit Kosten und Meilensteinen' },
      { id: 'move', label: 'In anderes Feld verschieben', icon: 'arrow-forward' as const },
      { id: 'done', label: 'Ausgewählt', isSelected: true },
    ],
  },
  { id: 'danger', entries: [{ id: 'delete', label: 'Löschen', icon: 'delete' as const, isDisabled: true }] },
];

export function ActionsGallery() {
  return (
    <Section title="Aktionen" id="actions">
      <Stack>
        <Row>
          <Button variant="primary">Maßnahme anlegen</Button>
          <Button>Status melden</Button>
          <Button variant="tertiary">Abbrechen</Button>
          <Button variant="danger">Maßnahme löschen</Button>
        </Row>
        <Row>
          <Button variant="primary" icon="add">
            Ziel ergänzen
          </Button>
          <Button icon="download">Als PDF speichern</Button>
          <Button variant="tertiary" icon="edit">
            Bearbeiten
          </Button>
          <Button variant="tertiary" icon="more-vert" isIconOnly>
            Weitere Aktionen
          </Button>
          <LinkButton to="/ui">Zur Maßnahme</LinkButton>
        </Row>
        <Row>
          <Button variant="primary" size="small">
            Klein
          </Button>
          <Button size="small" icon="filter">
            Filter
          </Button>
          <Button size="small" variant="tertiary" icon="columns">
            Spalten
          </Button>
          <Button size="small" variant="tertiary" icon="close" isIconOnly>
            Schließen
          </Button>
          <Menu label="Aktionen" groups={groups} trigger={<Button size="small">Menü öffnen</Button>} />
        </Row>
        <Row>
          <Button variant="primary" isBusy>
            Speichern
          </Button>
          <Button refusal="Das kann nur die Administration.">Mitglied einladen</Button>
        </Row>
      </Stack>
    </Section>
  );
}
