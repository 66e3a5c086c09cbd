import { usePageTitle } from '../../lib/use-page-title.ts';

export function GalleryPage() {
  usePageTitle('Bausteine');
  return null;
}
