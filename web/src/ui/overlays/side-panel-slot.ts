import { createStore } from '../../lib/store.ts';

/** Where the frame of the page makes room for a side panel, once it is there. */
export const sidePanelSlot = createStore<HTMLElement | null>(null);
