import type { ReactNode } from 'react';
import { createStore } from '../../lib/store.ts';

export interface Toast {
  id: number;
  tone: 'success' | 'danger' | 'info';
  text: ReactNode;
  /** One way back, such as "Rückgängig". */
  action?: { label: string; onAction: () => void };
}

export const toastStore = createStore<readonly Toast[]>([]);

const atMost = 3;
let lastId = 0;

/** Toasts come from the meta of mutations; components do not call this. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  toastStore.set([...toastStore.get(), { ...toast, id: lastId }].slice(-atMost));
  return lastId;
}

export function closeToast(id: number): void {
  toastStore.set(toastStore.get().filter((toast) => toast.id !== id));
}
