import { listProposable, type Place, type Proposal, readProperty } from '@agendawerk/shared/rounds/index.ts';
import { Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Typed } from '../../../lib/typed.ts';
import { usePartName } from '../../../lib/use-part-name.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { Skeleton } from '../../../ui/feedback/skeleton.tsx';
import { FieldMessage } from '../../../ui/fields/field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextArea } from '../../../ui/fields/text-area.tsx';
import type { CoSigningContext } from './co-signing-page.tsx';

/** Either words (for the passage, or in general) or another value of a property; both null: nothing is proposed. */
export interface Proposed {
  suggestion: string | null;
  /** A value that cannot be read is undefined. */
  proposal: Typed<Pick<Proposal, 'property' | 'value'>, 'value'> | null;
}

interface ProposingProps {
  context: CoSigningContext;
  place: Place;
  /** The marked words. */
  quote: string | null;
  value: Proposed;
  onChange: (proposed: Proposed) => void;
  error: string | undefined;
}

const nothing: Proposed = { suggestion: null, proposal: null };

/** What somebody would rather have: other words for the passage, another text or date, or said in words of their own. */
export function Proposing(props: ProposingProps) {
  const { t } = useTranslation('rounds');
  const { context, place, quote, value, onChange } = props;
  const [first] = listProposable(place);
  const begin = () => {
    if (quote !== null) onChange({ ...nothing, suggestion: quote });
    else if (first === undefined) onChange({ ...nothing, suggestion: '' });
    else onChange(proposeFor(context, place, first));
  };
  const isProposing = value.suggestion !== null || value.proposal !== null;
  if (!isProposing)
    return (
      <div>
        <Button size="small" variant="tertiary" onClick={begin}>
          {t('remark.suggest')}
        </Button>
      </div>
    );
  return (
    <>
      {quote === null ? <WhatFor {...props} /> : null}
      <ProposedValue {...props} />
      <div>
        <Button size="small" variant="tertiary" onClick={() => onChange(nothing)}>
          {t('remark.dropSuggestion')}
        </Button>
      </div>
    </>
  );
}

function proposeFor({ content }: CoSigningContext, place: Place, property: string): Proposed {
  return { suggestion: null, proposal: { property, value: readProperty(content, place, property) } };
}

/** Which of the texts and dates of the part; anything else is said in words. */
function WhatFor({ context, place, value, onChange }: ProposingProps) {
  const { t } = useTranslation('rounds');
  const partName = usePartName();
  const properties = listProposable(place);
  if (properties.length === 0) return null;
  const choose = (property: string) =>
    onChange(property === '' ? { ...nothing, suggestion: '' } : proposeFor(context, place, property));
  return (
    <Select
      label={t('remark.proposeFor')}
      options={properties.map((property) => ({
        value: property,
        label: partName({ kind: place.kind, part: property }),
      }))}
      emptyLabel={t('remark.inWords')}
      value={value.proposal?.property ?? ''}
      onChange={(event) => choose(event.target.value)}
    />
  );
}

function ProposedValue({ context: { Fields }, place, quote, value, onChange, error }: ProposingProps) {
  const { t } = useTranslation('rounds');
  const errorId = useId();
  const { suggestion, proposal } = value;
  if (proposal === null && quote === null)
    return (
      <TextArea
        label={t('remark.suggestion')}
        hint={t('remark.suggestionHint')}
        rows={3}
        value={suggestion ?? ''}
        onChange={(event) => onChange({ ...nothing, suggestion: event.target.value })}
        error={error}
      />
    );
  return (
    <div>
      <Suspense fallback={<Skeleton lines={2} />}>
        <Fields
          key={proposal?.property ?? ''}
          place={{ kind: place.kind, id: place.id, part: proposal?.property ?? null }}
          quote={quote === null ? null : { exact: quote, prefix: '', suffix: '' }}
          value={proposal ? { form: 'value', value: proposal.value } : { form: 'passage', text: suggestion ?? '' }}
          onChange={(next) =>
            onChange(
              next.form === 'passage'
                ? { ...nothing, suggestion: next.text }
                : { ...nothing, proposal: { property: proposal?.property ?? '', value: next.value } },
            )
          }
        />
      </Suspense>
      {error ? <FieldMessage id={errorId}>{error}</FieldMessage> : null}
    </div>
  );
}
