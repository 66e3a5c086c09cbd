import { lineSchema } from '@agendawerk/shared/kernel/index.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FixedField } from '../../../ui/fields/fixed-field.tsx';
import { FormErrorSummary } from '../../../ui/fields/form-error-summary.tsx';
import { PasswordField } from '../../../ui/fields/password-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { EmailAddress } from '../../../ui/layout/email-address.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { acceptAsNewPerson } from '../api/auth-api.ts';
import { newPasswordSchema } from '../../../lib/new-password.schema.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';

const schema = newPasswordSchema.extend({ name: lineSchema(200) });

export interface NewPersonFormProps {
  token: string;
  email: string;
  name: string;
  onDone: () => void;
}

/** Somebody invited who has no account yet. */
export function NewPersonForm({ token, email, name, onDone }: NewPersonFormProps) {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const { form, field, problems, showRefusal } = useZodForm(schema, { name, password: '' });
  const mutation = useMutation({
    mutationFn: acceptAsNewPerson,
    meta: { errorToast: false },
    onSuccess: onDone,
    onError: (error) => void showRefusal(error),
  });
  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => mutation.mutate({ token, email, ...values }))}>
      <FormColumn>
        <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
        <FixedField label={t('signIn.email')}>
          <EmailAddress address={email} />
        </FixedField>
        {/* Password managers keep the password under this name. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <TextField
          label={t('invitation.name')}
          hint={t('invitation.nameHint')}
          autoComplete="name"
          {...field('name')}
        />
        <PasswordField
          label={t('newPassword.own')}
          hint={t('newPassword.hint')}
          autoComplete="new-password"
          {...field('password')}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={mutation.isPending}>
            {t('invitation.create')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
