import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../actions/button.tsx';
import { Row } from '../layout/stack.tsx';
import { Select, type SelectProps } from './select.tsx';

interface ConfirmedSelectProps extends Pick<SelectProps, 'label' | 'emptyLabel' | 'options' | 'width' | 'ref'> {
  isBusy?: boolean;
  onConfirm: (value: string) => void;
}

/** A choice that counts when the button is pressed: whoever goes through the list with the arrow keys changes nothing yet. */
export function ConfirmedSelect({ options, isBusy = false, onConfirm, ...select }: ConfirmedSelectProps) {
  const { t } = useTranslation('ui');
  const [value, setValue] = useState('');
  const chosen = options.find((option) => option.value === value);
  return (
    <Row align="end">
      <Select
        {...select}
        options={options}
        value={chosen ? value : ''}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button
        isBusy={isBusy}
        refusal={chosen ? undefined : t('confirmedSelect.nothing')}
        aria-label={chosen ? t('confirmedSelect.takeNamed', { choice: chosen.label }) : undefined}
        onClick={() => {
          onConfirm(value);
          setValue('');
        }}
      >
        {t('confirmedSelect.take')}
      </Button>
    </Row>
  );
}
