import { lazy, Suspense } from 'react';
import { Skeleton } from '../feedback/skeleton.tsx';
import type { EditorProps } from './editor/editor.tsx';

const loadEditor = () => import('./editor/editor.tsx');
const LazyEditor = lazy(async () => ({ default: (await loadEditor()).Editor }));

/** Fetched when the pointer or the focus comes near the button that opens it. */
export function preloadEditor(): void {
  void loadEditor();
}

/** The editor travels in a chunk of its own, and only to those who write. */
export function RichTextEditor(props: EditorProps) {
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <LazyEditor {...props} />
    </Suspense>
  );
}
