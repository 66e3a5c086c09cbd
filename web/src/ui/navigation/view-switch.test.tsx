import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderScreen } from '../../testing/render-screen.tsx';
import { ViewSwitch } from './view-switch.tsx';

it('keeps its links, and who stands on one, while the filters in their addresses change', async () => {
  function Views() {
    const [text, setText] = useState('');
    return (
      <>
        <ViewSwitch label="Ansichten" views={[{ to: `/timeline?text=${text}`, label: 'Zeitplan' }]} />
        <button type="button" onClick={() => setText('Glasfaser')}>
          Filtern
        </button>
      </>
    );
  }
  const { user } = renderScreen(<Views />);
  const link = screen.getByRole('link', { name: 'Zeitplan' });
  await user.click(screen.getByRole('button', { name: 'Filtern' }));
  expect(screen.getByRole('link', { name: 'Zeitplan' })).toBe(link);
  expect(link.getAttribute('href')).toBe('/timeline?text=Glasfaser');
});
