import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderScreen } from '../testing/render-screen.tsx';
import { useAddressValues } from './use-address-values.ts';

it('keeps both of two changes of which the first was not drawn yet', async () => {
  function Filters() {
    const [values, change] = useAddressValues();
    const chooseBoth = () => {
      change({ show: null });
      change({ kind: 'chapter' });
    };
    return (
      <>
        <button type="button" onClick={chooseBoth}>
          Beide
        </button>
        <p data-testid="address">{values.toString()}</p>
      </>
    );
  }
  const { user } = renderScreen(<Filters />, { path: '/?show=mentioned&q=Verein' });
  await user.click(screen.getByRole('button'));
  expect(screen.getByTestId('address').textContent).toBe('q=Verein&kind=chapter');
});
