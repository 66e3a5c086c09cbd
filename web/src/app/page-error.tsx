import { operationRoles, operations } from '@agendawerk/shared/access/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiError } from '../lib/api-error.ts';
import { useErrorText } from '../lib/use-error-text.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Row, Stack } from '../ui/layout/stack.tsx';
import { PlainFrame } from './plain-frame.tsx';
import { useMissingCode } from './use-missing-code.ts';

/** What is shown in place of a page that cannot be: not there, not allowed, out of date, broken. Always with a way on. */
export function PageError() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  const errorText = useErrorText();
  if (isMissing(error)) return <NotFound />;
  if (error instanceof ApiError && error.code === 'access.forbidden') return <Forbidden needs={error.needs} />;
  if (isOutdated(error)) return <MissingCode />;
  const text = error instanceof ApiError ? errorText(error) : t('crash.text');
  return <Message title={t('crash.title')} text={text} action={<ReloadButton />} />;
}

/** The same outside of the frame of a workspace. */
export function PlainPageError() {
  return (
    <PlainFrame>
      <PageError />
    </PlainFrame>
  );
}

export function NotFound() {
  const { t } = useTranslation('shell');
  return <Message title={t('notFound.title')} text={t('notFound.text')} />;
}

/**
 * The code of a page did not come. Without a connection it is fetched as soon as there is one; with one the program has
 * been upgraded, and the page is loaded anew, once. What was typed is on this device in both cases.
 */
function MissingCode() {
  const { t } = useTranslation('shell');
  const reason = useMissingCode();
  if (reason === 'asking') return null;
  return (
    <Message
      title={t(`missingCode.${reason}.title`)}
      text={t(`missingCode.${reason}.text`)}
      action={<ReloadButton />}
    />
  );
}

function Forbidden({ needs }: { needs: string | undefined }) {
  const { t } = useTranslation('shell');
  const operation = operations.find((candidate) => candidate === needs);
  const detail = operation
    ? t('forbidden.needs', {
        operation: t(`operations.${operation}`),
        roles: operationRoles[operation].map((role) => t(`roles.${role}`)).join(', '),
      })
    : undefined;
  return <Message title={t('forbidden.title')} text={t('forbidden.text')} detail={detail} />;
}

function Message({
  title,
  text,
  detail,
  action,
}: {
  title: string;
  text: string;
  detail?: string | undefined;
  action?: ReactNode;
}) {
  const { t } = useTranslation('shell');
  usePageTitle(title);
  return (
    <Stack gap="large">
      <PageHeader title={title} lead={text} />
      {detail ? <p className="reading">{detail}</p> : null}
      <Row>
        {action}
        <LinkButton to="/" variant={action ? 'secondary' : 'primary'}>
          {t('notFound.home')}
        </LinkButton>
      </Row>
    </Stack>
  );
}

function ReloadButton() {
  const { t } = useTranslation('shell');
  return (
    <Button variant="primary" onClick={() => window.location.reload()}>
      {t('crash.reload')}
    </Button>
  );
}

function isMissing(error: unknown): boolean {
  if (isRouteErrorResponse(error)) return error.status === 404;
  return error instanceof ApiError && error.code === 'resource.not_found';
}

/** A page of an older release asks for files that the newer one no longer has. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script failed|preload/i.test(error.message);
}
