import { findPlaceTitle, type PlaceKind, placeKinds } from '@agendawerk/shared/rounds/index.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { usePageTitle } from '../../../lib/use-page-title.ts';
import { LinkButton } from '../../../ui/actions/link-button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { PageHeader } from '../../../ui/layout/page-header.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useMarkViewed } from '../api/co-signing-data.ts';
import styles from './co-signing.module.css';
import type { CoSigningContext, Reader } from './co-signing-page.tsx';
import { listConcernedPlaces } from './places.ts';
import { usePartTools } from './use-part-tools.tsx';

interface ReadingViewProps {
  context: CoSigningContext;
  Reader: Reader;
  kind: string;
  id: string;
}

/** One thing of the version to read and to remark on, with the way to the next one that names the department. */
export function ReadingView({ context, Reader, kind, id }: ReadingViewProps) {
  const { t } = useTranslation('rounds');
  const known = placeKinds.find((each) => each === kind);
  const title = known && findPlaceTitle(context.content, { kind: known, id });
  if (known === undefined || title === undefined)
    return (
      <EmptyState
        title={t('reading.unknownTitle')}
        actions={<LinkButton to={context.base}>{t('reading.back')}</LinkButton>}
      >
        {t('reading.unknownText')}
      </EmptyState>
    );
  return <KnownPlace context={context} Reader={Reader} place={{ kind: known, id }} title={title} />;
}

interface KnownPlaceProps {
  context: CoSigningContext;
  Reader: Reader;
  place: { kind: PlaceKind; id: string };
  title: string;
}

function KnownPlace({ context, Reader, place, title }: KnownPlaceProps) {
  const { t } = useTranslation('rounds');
  const { page, content, base, scope } = context;
  const own = listConcernedPlaces(content, page.concerns);
  const index = own.findIndex(({ kind, id }) => kind === place.kind && id === place.id);
  const next = index < 0 ? undefined : own[index + 1];
  const isNew = !page.views.some(({ kind, id }) => kind === place.kind && id === place.id);
  useMarkViewed(scope, place, isNew && page.round.closedAt === null);
  usePageTitle(title, t('coSigning.title'));
  const tools = usePartTools(context, place);
  const reasons = own[index]?.concern?.reasons.map((reason) => t(`reasons.${reason}`)).join(', ');
  return (
    <Stack gap="large">
      <Stack gap="small">
        <p className={styles.back}>
          <Link to={base}>{t('reading.back')}</Link>
        </p>
        <PageHeader
          title={title}
          lead={
            index < 0
              ? t('reading.other')
              : t('reading.position', { place: index + 1, of: own.length, reasons: reasons ?? '' })
          }
        />
      </Stack>
      <Reader content={content} kind={place.kind} id={place.id} tools={tools} />
      <div className={styles.bar}>
        {next ? (
          <LinkButton variant="primary" to={paths.coSigningPlace(base, next.kind, next.id)}>
            {t('reading.next', { title: next.title })}
          </LinkButton>
        ) : (
          <LinkButton variant="primary" to={`${base}#answer`}>
            {t(index < 0 ? 'reading.toAnswer' : 'reading.finish')}
          </LinkButton>
        )}
      </div>
    </Stack>
  );
}
