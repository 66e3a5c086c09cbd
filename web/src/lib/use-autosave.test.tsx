import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { connectionStore } from './connection.ts';
import { findDraft, removeStaleDrafts, saveDraft, setDraftOwner } from './drafts.ts';
import { useAutosave } from './use-autosave.ts';

function write(save: (value: string) => Promise<unknown>, saved = 'alt') {
  return renderHook(({ current }) => useAutosave({ draftKey: 'measure:1:title', saved: current, save }), {
    initialProps: { current: saved },
  });
}

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    setDraftOwner('maria');
  });

  it('saves once after a pause, with what was typed last', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result } = write(save);
    act(() => result.current.setValue('n'));
    act(() => result.current.setValue('neu'));
    expect(result.current.state.status).toBe('unsaved');
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(save.mock.calls).toEqual([['neu']]);
    expect(result.current.state.status).toBe('saved');
  });

  it('keeps a draft on the device until the server has it', async () => {
    const { result } = write(async () => undefined);
    act(() => result.current.setValue('neu'));
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(findDraft('measure:1:title')).toMatchObject({ value: 'neu' });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(findDraft('measure:1:title')).toBeUndefined();
  });

  it('shows after a reload what was typed before and never saved', () => {
    saveDraft('measure:1:title', { value: 'halb getippt', revision: 3, savedAt: new Date().toISOString() });
    const { result } = write(async () => undefined);
    expect(result.current.value).toBe('halb getippt');
    expect(result.current.isRestored).toBe(true);
  });

  it('shows nobody the drafts of somebody else', () => {
    saveDraft('measure:1:title', { value: 'von Maria', revision: null, savedAt: new Date().toISOString() });
    setDraftOwner('jan');
    expect(write(async () => undefined).result.current.value).toBe('alt');
  });

  it('waits for the connection and saves by itself when it is back', async () => {
    const save = vi
      .fn<(value: string) => Promise<void>>()
      .mockRejectedValueOnce(new ApiError('client.offline', { status: 0 }))
      .mockResolvedValue(undefined);
    const { result } = write(save);
    connectionStore.set('offline');
    act(() => result.current.setValue('neu'));
    await act(() => vi.advanceTimersByTimeAsync(5000));
    expect(result.current.state.status).toBe('waiting');
    act(() => connectionStore.set('online'));
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(save).toHaveBeenCalledTimes(2);
    expect(result.current.state.status).toBe('saved');
  });

  it('says why it was not saved, keeps the text, and never sends two saves at once', async () => {
    let running = 0;
    const save = vi.fn<(value: string) => Promise<void>>(async (value) => {
      running += 1;
      expect(running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 500));
      running -= 1;
      if (value === 'zweitens') throw new ApiError('resource.changed_meanwhile', { status: 412 });
    });
    const { result } = write(save);
    act(() => result.current.setValue('erstens'));
    await act(() => vi.advanceTimersByTimeAsync(900));
    act(() => result.current.setValue('zweitens'));
    await act(() => vi.advanceTimersByTimeAsync(3000));
    expect(save.mock.calls.map(([value]) => value)).toEqual(['erstens', 'zweitens']);
    expect(result.current.state).toMatchObject({ status: 'failed' });
    expect(result.current.value).toBe('zweitens');
  });

  it('shows what others have saved while one has typed nothing', () => {
    const { result, rerender } = write(async () => undefined);
    rerender({ current: 'von nebenan' });
    expect(result.current.value).toBe('von nebenan');
  });

  it('does not overwrite what others wrote while one was typing, neither by itself nor on leaving', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result, rerender, unmount } = write(save);
    act(() => result.current.setValue('meins'));
    rerender({ current: 'von nebenan' });
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(result.current.state).toMatchObject({ status: 'failed', error: { code: 'resource.changed_meanwhile' } });
    expect(result.current.value).toBe('meins');
    unmount();
    await vi.advanceTimersByTimeAsync(2000);
    expect(save).not.toHaveBeenCalled();
    expect(findDraft('measure:1:title')).toMatchObject({ value: 'meins', base: 'alt' });
  });

  it('saves what one types on after having been told, and Esc leaves what the others wrote', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result, rerender } = write(save);
    act(() => result.current.setValue('meins'));
    rerender({ current: 'von nebenan' });
    await act(() => vi.advanceTimersByTimeAsync(2000));
    act(() => result.current.setValue('meins doch'));
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(save.mock.calls).toEqual([['meins doch']]);

    rerender({ current: 'meins doch' });
    act(() => result.current.setValue('noch eins'));
    rerender({ current: 'wieder von nebenan' });
    await act(() => vi.advanceTimersByTimeAsync(2000));
    act(() => result.current.restore('alt'));
    expect(result.current.value).toBe('wieder von nebenan');
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('does not overwrite by a draft what was written since', async () => {
    const savedAt = new Date().toISOString();
    saveDraft('measure:1:title', { value: 'halb getippt', base: 'uralt', revision: 3, savedAt });
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result } = write(save);
    await act(() => result.current.flush());
    expect(save).not.toHaveBeenCalled();
    expect(result.current.state).toMatchObject({ status: 'failed', error: { code: 'resource.changed_meanwhile' } });
    expect(result.current.value).toBe('halb getippt');
  });

  it('goes on where the server has tidied up what was sent', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result, rerender } = write(save);
    act(() => result.current.setValue('neu '));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    act(() => result.current.setValue('neu und'));
    rerender({ current: 'neu' });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(save.mock.calls).toEqual([['neu '], ['neu und']]);
    expect(result.current.state.status).toBe('saved');
  });

  it('saves nothing when nothing was changed', async () => {
    const save = vi.fn<(value: string) => Promise<void>>(async () => undefined);
    const { result } = write(save);
    await act(() => result.current.flush());
    expect(save).not.toHaveBeenCalled();
    expect(result.current.state.status).toBe('idle');
  });

  it('forgets drafts after thirty days', () => {
    saveDraft('old', { value: 'x', revision: null, savedAt: '2027-01-01T00:00:00.000Z' });
    saveDraft('new', { value: 'y', revision: null, savedAt: '2027-03-01T00:00:00.000Z' });
    removeStaleDrafts(new Date('2027-03-02T00:00:00Z'));
    expect(findDraft('old')).toBeUndefined();
    expect(findDraft('new')).toBeDefined();
  });
});
