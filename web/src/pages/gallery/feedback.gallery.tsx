import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { FilterChips, Tag } from '../../ui/feedback/chip.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { Skeleton } from '../../ui/feedback/skeleton.tsx';
import { StatusMark, statusTones } from '../../ui/feedback/status-mark.tsx';
import { showToast } from '../../ui/feedback/toast-store.ts';
import { FactList, Gap } from '../../ui/layout/fact-list.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Columns, Row, Stack } from '../../ui/layout/stack.tsx';

const nothing = () => undefined;

export function FeedbackGallery() {
  return (
    <Section title="Rückmeldung" id="feedback">
      <Row gap="large">
        {statusTones.map((tone) => (
          <StatusMark key={tone} tone={tone} />
        ))}
      </Row>
      <Row>
        <Badge>Entwurf</Badge>
        <Badge tone="info">in Umsetzung</Badge>
        <Badge tone="success">abgeschlossen</Badge>
        <Badge tone="warning">Aktionismus?</Badge>
        <Badge tone="danger">überfällig</Badge>
        <Tag>Digitale Bürgerdienste und E-Government</Tag>
      </Row>
      <FilterChips
        chips={[
          { id: 'a', label: 'Feld: Verwaltungshandeln und Service', onRemove: nothing },
          { id: 'b', label: 'Status: in Umsetzung', onRemove: nothing },
        ]}
        onClear={nothing}
      />
      <Columns narrowest="24rem">
        <Stack>
          <Notice title="Der Rat tagt am 15.03.2027">Bis dahin sollten alle Kosten eingetragen sein.</Notice>
          <Notice tone="success" title="Die Fassung ist eingefroren" />
          <Notice tone="warning" title="Beginn vor dem Förderbescheid">
            Die Maßnahme beginnt vor dem erlaubten vorzeitigen Beginn.
          </Notice>
          <ErrorState error={null} onRetry={nothing} />
        </Stack>
        <Stack gap="large">
          <ProgressBar label="PDF wird erstellt: Maßnahmenblätter" percent={62} />
          <ProgressBar label="Fortschritt" isLabelHidden isCompact percent={35} />
          <Skeleton lines={3} />
          <FactList
            facts={[
              { id: 'lead', label: 'Federführung', value: '32 Bürgerservice und Ordnung' },
              { id: 'time', label: 'Zeitraum', value: '2027 bis 3. Quartal 2028' },
              { id: 'cost', label: 'Kosten', value: <Gap>keine Angabe</Gap> },
            ]}
          />
        </Stack>
      </Columns>
      <EmptyState
        title="Noch keine Maßnahmen"
        actions={
          <>
            <Button variant="primary">Maßnahme anlegen</Button>
            <Button>Aus dem Katalog übernehmen</Button>
          </>
        }
        example="Zum Beispiel: „Online-Terminvergabe für alle Bürgerdienste, ab 3. Quartal 2027“."
      >
        <p>Maßnahmen sagen, was wer bis wann tut, damit ein Ziel erreicht wird.</p>
      </EmptyState>
      <Row>
        <Button
          onClick={() =>
            showToast({
              tone: 'success',
              text: 'Die Maßnahme ist angelegt.',
              action: { label: 'Rückgängig', onAction: nothing },
            })
          }
        >
          Meldung zeigen
        </Button>
        <Button
          onClick={() =>
            showToast({ tone: 'danger', text: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Zeitangaben.' })
          }
        >
          Fehler zeigen
        </Button>
      </Row>
    </Section>
  );
}
