import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FormErrorSummary } from '../../../ui/fields/form-error-summary.tsx';
import { PasswordField } from '../../../ui/fields/password-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn, Row } from '../../../ui/layout/stack.tsx';
import { signIn } from '../api/auth-api.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';
import { SecondFactorForm } from './second-factor-form.tsx';

const schema = z.object({
  email: z.string().trim().min(1, { message: 'text.empty' }).pipe(z.email()),
  password: z.string().min(1, { message: 'text.empty' }),
});

export interface SignInFormProps {
  onSignedIn: () => void;
  /** Known from an invitation or from the session that has expired. */
  email?: string;
  /** Beside the button: "Passwort vergessen?". */
  aside?: ReactNode;
}

/** Password, then the second factor where the person has one. */
export function SignInForm({ onSignedIn, email = '', aside }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const errorText = useErrorText();
  const [needsSecondFactor, setNeedsSecondFactor] = useState(false);
  const { form, field, problems } = useZodForm(schema, { email, password: '' });
  const mutation = useMutation({
    mutationFn: signIn,
    meta: { errorToast: false },
    onSuccess: (answer) => (answer.needsSecondFactor ? setNeedsSecondFactor(true) : onSignedIn()),
  });
  if (needsSecondFactor)
    return <SecondFactorForm onSignedIn={onSignedIn} onStartOver={() => setNeedsSecondFactor(false)} />;

  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => mutation.mutate(values))}>
      <FormColumn>
        <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          {...field('email')}
        />
        <PasswordField
          label={t('signIn.password')}
          autoComplete="current-password"
          data-begins={email !== '' || undefined}
          {...field('password')}
        />
        <Row gap="large">
          <Button type="submit" variant="primary" isBusy={mutation.isPending}>
            {t('signIn.submit')}
          </Button>
          {aside}
        </Row>
      </FormColumn>
    </form>
  );
}
