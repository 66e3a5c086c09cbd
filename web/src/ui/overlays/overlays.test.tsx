import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../testing/render-screen.tsx';
import { Button } from '../actions/button.tsx';
import { Menu } from '../actions/menu.tsx';
import { showToast } from '../feedback/toast-store.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

describe('a menu', () => {
  function Actions({ onCopy }: { onCopy: () => void }) {
    const entries = [
      { id: 'copy', label: 'Duplizieren', onAction: onCopy },
      { id: 'open', label: 'Öffnen', href: '/measures/1' },
    ];
    return <Menu label="Aktionen" trigger={<Button>Aktionen</Button>} groups={[{ id: 'all', entries }]} />;
  }

  it('opens by keyboard, acts and closes', async () => {
    const onCopy = vi.fn<() => void>();
    const { user } = renderScreen(<Actions onCopy={onCopy} />);
    screen.getByRole('button', { name: 'Aktionen' }).focus();
    await user.keyboard('{ArrowDown}');
    await user.click(await screen.findByRole('menuitem', { name: 'Duplizieren' }));
    expect(onCopy).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('leads to addresses', async () => {
    const { user, router } = renderScreen(<Actions onCopy={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Aktionen' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Öffnen' }));
    expect(router.state.location.pathname).toBe('/measures/1');
  });
});

describe('a question before something goes', () => {
  function Deletion({ onConfirm }: { onConfirm: () => void }) {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Löschen …</Button>
        <ConfirmDialog
          title="Ziel löschen?"
          confirmLabel="Ziel löschen"
          isOpen={isOpen}
          onConfirm={onConfirm}
          onClose={() => setOpen(false)}
        >
          Seine Maßnahmen bleiben.
        </ConfirmDialog>
      </>
    );
  }

  it('is left by Esc without doing anything', async () => {
    const onConfirm = vi.fn<() => void>();
    const { user } = renderScreen(<Deletion onConfirm={onConfirm} />);
    await user.click(screen.getByRole('button', { name: 'Löschen …' }));
    expect(await screen.findByRole('alertdialog', { name: 'Ziel löschen?' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onConfirm).not.toHaveBeenCalled();
  });
});

describe('a button that is refused', () => {
  it('says why and does nothing', async () => {
    const onClick = vi.fn<() => void>();
    const { user } = renderScreen(
      <Button refusal="Das kann nur die Administration." onClick={onClick}>
        Mitglied einladen
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Mitglied einladen' });
    await user.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Das kann nur die Administration.',
    );
  });
});

describe('messages', () => {
  it('are heard at once when something was refused, and politely otherwise', async () => {
    renderScreen(null);
    showToast({ tone: 'danger', text: 'Nicht gespeichert.' });
    showToast({ tone: 'success', text: 'Gespeichert.' });
    expect((await screen.findByText('Nicht gespeichert.')).closest('[aria-live]')?.getAttribute('aria-live')).toBe(
      'assertive',
    );
    expect(screen.getByText('Gespeichert.').closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  });
});
