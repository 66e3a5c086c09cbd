import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { requestPasswordReset, setupQuery } from '../features/auth/api/auth-api.ts';
import { useErrorText } from '../lib/use-error-text.ts';
import { paths } from '../lib/paths.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { useZodForm } from '../lib/use-zod-form.ts';
import { Button } from '../ui/actions/button.tsx';
import { Notice } from '../ui/feedback/notice.tsx';
import { FormErrorSummary } from '../ui/fields/form-error-summary.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { FormColumn, Row, Stack } from '../ui/layout/stack.tsx';

const schema = z.object({ email: z.string().trim().min(1, { message: 'text.empty' }).pipe(z.email()) });

export function ForgotPasswordPage() {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const { data: setup } = useQuery(setupQuery);
  const { form, field, problems } = useZodForm(schema, { email: '' });
  const mutation = useMutation({ mutationFn: requestPasswordReset, meta: { errorToast: false } });
  usePageTitle(t('forgot.title'));

  const back = (
    <p>
      <Link to={paths.signIn()}>{t('forgot.back')}</Link>
    </p>
  );
  if (setup && !setup.canSendMail) {
    return (
      <Stack gap="large">
        <PageHeader title={t('forgot.title')} />
        <Notice tone="warning">{t('forgot.noMail')}</Notice>
        {back}
      </Stack>
    );
  }
  if (mutation.isSuccess) {
    return (
      <Stack gap="large">
        <PageHeader
          key="sent"
          title={t('forgot.sentTitle')}
          lead={t('forgot.sentText', { email: mutation.variables })}
        />
        {back}
      </Stack>
    );
  }
  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <Stack gap="large">
      <PageHeader title={t('forgot.title')} lead={t('forgot.text')} />
      <form noValidate onSubmit={form.handleSubmit(({ email }) => mutation.mutate(email))}>
        <FormColumn>
          <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
          <TextField
            label={t('signIn.email')}
            type="email"
            autoComplete="username"
            spellCheck={false}
            {...field('email')}
          />
          <Row gap="default">
            <Button type="submit" variant="primary" isBusy={mutation.isPending}>
              {t('forgot.submit')}
            </Button>
            {back}
          </Row>
        </FormColumn>
      </form>
    </Stack>
  );
}
