import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { newPasswordSchema } from '../../../lib/new-password.schema.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FormErrorSummary } from '../../../ui/fields/form-error-summary.tsx';
import { PasswordField } from '../../../ui/fields/password-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { changePassword, sessionsQuery } from '../api/account-api.ts';

const schema = newPasswordSchema.extend({ currentPassword: z.string().min(1, { message: 'text.empty' }) });

export function PasswordForm() {
  const { t } = useTranslation(['account', 'auth']);
  const errorText = useErrorText();
  const { form, field, problems } = useZodForm(schema, { currentPassword: '', password: '' });
  const mutation = useMutation({
    mutationFn: changePassword,
    meta: { successToast: 'account:password.saved', errorToast: false, invalidates: [sessionsQuery.queryKey] },
    onSuccess: () => form.reset(),
  });
  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <form
      noValidate
      onSubmit={form.handleSubmit(({ currentPassword, password }) =>
        mutation.mutate({ currentPassword, newPassword: password }),
      )}
    >
      <FormColumn>
        <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
        <PasswordField
          label={t('account:password.current')}
          autoComplete="current-password"
          {...field('currentPassword')}
        />
        <PasswordField
          label={t('auth:newPassword.label')}
          hint={t('auth:newPassword.hint')}
          autoComplete="new-password"
          {...field('password')}
        />
        <div>
          <Button type="submit" isBusy={mutation.isPending}>
            {t('account:password.submit')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
