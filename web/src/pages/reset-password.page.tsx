import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { resetPassword } from '../features/auth/api/auth-api.ts';
import { isApiError } from '../lib/api-error.ts';
import { newPasswordSchema } from '../lib/new-password.schema.ts';
import { useErrorText } from '../lib/use-error-text.ts';
import { paths } from '../lib/paths.ts';
import { usePageTitle } from '../lib/use-page-title.ts';
import { useZodForm } from '../lib/use-zod-form.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { FormErrorSummary } from '../ui/fields/form-error-summary.tsx';
import { PasswordField } from '../ui/fields/password-field.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { FormColumn, Stack } from '../ui/layout/stack.tsx';

export function ResetPasswordPage() {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const [search] = useSearchParams();
  const token = search.get('token');
  const { form, field, problems } = useZodForm(newPasswordSchema, { password: '' });
  const mutation = useMutation({ mutationFn: resetPassword, meta: { errorToast: false } });
  usePageTitle(t('reset.title'));

  if (!token || isApiError(mutation.error, 'password.reset_invalid')) {
    return (
      <Stack gap="large">
        <PageHeader key="invalid" title={t('reset.invalidTitle')} lead={t('reset.invalidText')} />
        <div>
          <LinkButton to={paths.forgotPassword()} variant="primary">
            {t('reset.again')}
          </LinkButton>
        </div>
      </Stack>
    );
  }
  if (mutation.isSuccess) {
    return (
      <Stack gap="large">
        <PageHeader key="done" title={t('reset.doneTitle')} lead={t('reset.doneText')} />
        <div>
          <LinkButton to={paths.signIn()} variant="primary">
            {t('invitation.toSignIn')}
          </LinkButton>
        </div>
      </Stack>
    );
  }
  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <Stack gap="large">
      <PageHeader title={t('reset.title')} />
      <form
        noValidate
        onSubmit={form.handleSubmit(({ password }) => mutation.mutate({ token, newPassword: password }))}
      >
        <FormColumn>
          <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
          <PasswordField
            label={t('newPassword.label')}
            hint={t('newPassword.hint')}
            autoComplete="new-password"
            {...field('password')}
          />
          <div>
            <Button type="submit" variant="primary" isBusy={mutation.isPending}>
              {t('reset.submit')}
            </Button>
          </div>
        </FormColumn>
      </form>
    </Stack>
  );
}
