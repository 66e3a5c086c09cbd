import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../lib/use-format.ts';
import { Button } from '../../ui/actions/button.tsx';
import { Badge } from '../../ui/feedback/badge.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { StatusMark, type StatusTone } from '../../ui/feedback/status-mark.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { Gap } from '../../ui/layout/fact-list.tsx';
import { Row } from '../../ui/layout/stack.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import type { DataColumn, Sort } from '../../ui/table/data-table.types.ts';

interface Example {
  number: string;
  title: string;
  field: string;
  tone: StatusTone;
  status: string;
  lead: string | null;
  cost: string | null;
  percent: number;
}

const rows: Example[] = [
  {
    number: '1.1',
    title: 'Online-Terminvergabe für alle Bürgerdienste',
    field: 'Verwaltung und Service',
    tone: 'good',
    status: 'in Umsetzung',
    lead: '32 Bürgerservice',
    cost: '48500.00',
    percent: 60,
  },
  {
    number: '1.2',
    title: 'Elektronische Akte in der gesamten Verwaltung',
    field: 'Verwaltung und Service',
    tone: 'warning',
    status: 'in Umsetzung',
    lead: '10 Hauptamt',
    cost: '312000.00',
    percent: 25,
  },
  {
    number: '1.10',
    title: 'Chatbot auf der Webseite',
    field: 'Verwaltung und Service',
    tone: 'unknown',
    status: 'Idee',
    lead: null,
    cost: null,
    percent: 0,
  },
  {
    number: '2.1',
    title: 'Glasfaser in alle Schulen',
    field: 'Digitale Infrastruktur',
    tone: 'critical',
    status: 'in Umsetzung',
    lead: '61 Stadtplanung',
    cost: '1240000.00',
    percent: 40,
  },
  {
    number: '2.2',
    title: 'LoRaWAN-Netz für Sensoren',
    field: 'Digitale Infrastruktur',
    tone: 'good',
    status: 'abgeschlossen',
    lead: 'Stadtwerke',
    cost: '86000.50',
    percent: 100,
  },
];

export function TablesGallery() {
  const { formatMoney } = useFormat();
  const [sort, setSort] = useState<Sort | null>({ columnId: 'number', isDescending: false });
  const [shown, setShown] = useState<string[] | null>(null);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set(['1.2']));
  const columns: DataColumn<Example>[] = [
    { id: 'number', header: 'Nr.', cell: (row) => row.number, sortValue: (row) => row.number, width: 'narrow' },
    {
      id: 'title',
      header: 'Maßnahme',
      isTitle: true,
      cell: (row) => <Link to="/ui">{row.title}</Link>,
      sortValue: (row) => row.title,
    },
    { id: 'light', header: 'Ampel', cell: (row) => <StatusMark tone={row.tone} />, sortValue: (row) => row.tone },
    { id: 'status', header: 'Status', cell: (row) => <Badge>{row.status}</Badge> },
    {
      id: 'lead',
      header: 'Federführung',
      cell: (row) => row.lead ?? <Gap>keine Angabe</Gap>,
      sortValue: (row) => row.lead,
    },
    {
      id: 'cost',
      header: 'Kosten',
      isNumeric: true,
      cell: (row) => (row.cost ? formatMoney(row.cost) : <Gap>offen</Gap>),
      sortValue: (row) => (row.cost ? Number(row.cost) : null),
    },
    {
      id: 'percent',
      header: 'Fortschritt',
      isNumeric: true,
      cell: (row) => <ProgressBar label="Fortschritt" isLabelHidden isCompact percent={row.percent} />,
    },
  ];
  return (
    <Section
      title="Tabelle"
      id="table"
      actions={
        <Row>
          <ColumnChooser columns={columns} shownColumns={shown} onChange={setShown} />
        </Row>
      }
    >
      <DataTable
        caption="Maßnahmen"
        columns={columns}
        rows={rows}
        rowId={(row) => row.number}
        rowLabel={(row) => row.title}
        sort={sort}
        onSortChange={setSort}
        shownColumns={shown}
        groupOf={(row) => ({
          id: row.field,
          label: row.field,
          summary: `${rows.filter((other) => other.field === row.field).length} Maßnahmen`,
        })}
        selection={selection}
        onSelectionChange={setSelection}
        selectionActions={<Button size="small">Status ändern</Button>}
        footer={{ title: 'Summe', cost: formatMoney('1686500.50') }}
      />
    </Section>
  );
}
