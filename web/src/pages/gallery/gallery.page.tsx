import { usePageTitle } from '../../lib/use-page-title.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { ActionsGallery } from './actions.gallery.tsx';
import { ChartsGallery } from './charts.gallery.tsx';
import { FeedbackGallery } from './feedback.gallery.tsx';
import { FieldsGallery } from './fields.gallery.tsx';
import styles from './gallery.module.css';
import { NavigationGallery } from './navigation.gallery.tsx';
import { OverlaysGallery } from './overlays.gallery.tsx';
import { TablesGallery } from './tables.gallery.tsx';

/** Every part of the interface with all its states, for eyes and for the visual checks. In development only. */
export function GalleryPage() {
  usePageTitle('Bausteine');
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <Stack gap="section">
        <PageHeader title="Bausteine" lead="Alle Teile der Oberfläche mit ihren Zuständen, auf KERN-Token." />
        <ActionsGallery />
        <FieldsGallery />
        <FeedbackGallery />
        <NavigationGallery />
        <TablesGallery />
        <ChartsGallery />
        <OverlaysGallery />
      </Stack>
    </main>
  );
}
