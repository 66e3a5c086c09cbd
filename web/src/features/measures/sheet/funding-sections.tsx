import {
  type EditMeasure,
  type FundingLine,
  fundingStates,
  type StaffNeed,
} from '@agendawerk/shared/measures/index.ts';
import { sumBudget } from '@agendawerk/shared/budget/index.ts';
import { useTranslation } from 'react-i18next';
import { useAgenda } from '../../../lib/current-agenda.ts';
import type { Typed } from '../../../lib/typed.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { MoneyField } from '../../../ui/fields/money-field.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { SimpleTable } from '../../../ui/table/simple-table.tsx';
import { type LineEditorProps, LinesSection } from './lines-section.tsx';
import { type SheetContext, useGap } from './property.tsx';
import styles from './sheet.module.css';

type FundingValues = Typed<NonNullable<EditMeasure['funding']>[number], 'year' | 'amount'>;
type StaffValues = Typed<NonNullable<EditMeasure['staff']>[number], 'year' | 'fte'>;

export function FundingSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation(['measures', 'terms']);
  const { formatMoney } = useFormat();
  const { lastYear } = useAgenda();
  const { funding } = sheet.measure;
  const sum = sumBudget({ measures: [sheet.measure], lastYear });
  return (
    <LinesSection<FundingValues>
      sheet={sheet}
      id="funding"
      title={t('sections.funding')}
      lineName={t('lines.names.funding')}
      property="funding"
      lines={funding}
      create={() => ({ programme: '', year: null, amount: null, state: 'considered', note: null })}
      isEmpty={(line) => !line.programme.trim() && line.amount === null}
      toChange={(lines) => ({
        funding: lines.map((line) => ({ ...line, year: line.year ?? null, amount: line.amount ?? null })),
      })}
      editor={(props) => <FundingEditor {...props} />}
    >
      {funding.length === 0 ? (
        <p className="muted">{t('money.noFunding')}</p>
      ) : (
        <SimpleTable
          caption={t('sections.funding')}
          isCaptionHidden
          isList
          columns={[
            { label: t('money.programme') },
            { label: t('money.year') },
            { label: t('money.state') },
            { label: t('money.amount'), isNumeric: true },
          ]}
          rows={funding.map((line: FundingLine) => ({
            id: line.id,
            cells: [
              [line.programme, line.note].filter(Boolean).join(' · '),
              line.year ?? t('money.withoutYear'),
              t(`terms:fundingStates.${line.state}`),
              line.amount === null ? t('money.open') : formatMoney(line.amount),
            ],
          }))}
        />
      )}
      {sheet.measure.costs.length > 0 ? (
        <p>
          {t('money.ownShare')}{' '}
          <strong>
            {sum.ownShare.min === sum.ownShare.max
              ? formatMoney(sum.ownShare.min)
              : `${formatMoney(sum.ownShare.min)} – ${formatMoney(sum.ownShare.max)}`}
          </strong>
        </p>
      ) : null}
    </LinesSection>
  );
}

function FundingEditor({ line, onChange, errorOf }: LineEditorProps<FundingValues>) {
  const { t } = useTranslation(['measures', 'terms']);
  return (
    <div className={styles.fields}>
      <div className={styles.grow}>
        <TextField
          label={t('money.programme')}
          value={line.programme}
          onChange={(event) => onChange({ programme: event.target.value })}
          error={errorOf('programme')}
        />
      </div>
      <NumberField
        label={t('money.year')}
        isYear
        value={line.year}
        onChange={(year) => onChange({ year })}
        error={errorOf('year')}
      />
      <MoneyField
        label={t('money.amount')}
        value={line.amount}
        onChange={(amount) => onChange({ amount })}
        error={errorOf('amount')}
      />
      <Select
        label={t('money.state')}
        width="medium"
        options={fundingStates.map((value) => ({ value, label: t(`terms:fundingStates.${value}`) }))}
        value={line.state}
        onChange={(event) =>
          onChange({ state: fundingStates.find((state) => state === event.target.value) ?? 'considered' })
        }
      />
      <div className={styles.grow}>
        <TextField
          label={t('money.note')}
          value={line.note ?? ''}
          onChange={(event) => onChange({ note: event.target.value || null })}
          error={errorOf('note')}
        />
      </div>
    </div>
  );
}

export function StaffSection({ sheet }: { sheet: SheetContext }) {
  const { t } = useTranslation('measures');
  const { formatNumber } = useFormat();
  const gap = useGap();
  const { staff } = sheet.measure;
  return (
    <LinesSection<StaffValues>
      sheet={sheet}
      id="staff"
      title={t('sections.staff')}
      lineName={t('lines.names.staff')}
      property="staff"
      lines={staff}
      create={() => ({ year: null, fte: null, note: null })}
      isEmpty={(line) => line.year === null && line.fte === null && !line.note}
      toChange={(lines) => ({
        staff: lines.map((line) => ({ ...line, year: line.year ?? null, fte: line.fte ?? null })),
      })}
      editor={(props) => <StaffEditor {...props} />}
    >
      {staff.length === 0 ? (
        <p>{gap}</p>
      ) : (
        <SimpleTable
          caption={t('sections.staff')}
          isCaptionHidden
          columns={[{ label: t('money.year') }, { label: t('money.note') }, { label: t('money.fte'), isNumeric: true }]}
          rows={staff.map((line: StaffNeed) => ({
            id: line.id,
            cells: [
              line.year ?? t('money.withoutYear'),
              line.note ?? '',
              line.fte === null ? t('money.open') : formatNumber(line.fte),
            ],
          }))}
        />
      )}
    </LinesSection>
  );
}

function StaffEditor({ line, onChange, errorOf }: LineEditorProps<StaffValues>) {
  const { t } = useTranslation('measures');
  return (
    <div className={styles.fields}>
      <NumberField
        label={t('money.year')}
        isYear
        value={line.year}
        onChange={(year) => onChange({ year })}
        error={errorOf('year')}
      />
      <NumberField
        label={t('money.fte')}
        hint={t('money.fteHint')}
        value={line.fte}
        onChange={(fte) => onChange({ fte })}
        error={errorOf('fte')}
      />
      <div className={styles.grow}>
        <TextField
          label={t('money.note')}
          value={line.note ?? ''}
          onChange={(event) => onChange({ note: event.target.value || null })}
          error={errorOf('note')}
        />
      </div>
    </div>
  );
}
