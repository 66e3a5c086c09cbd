import { municipalityKinds } from '@agendawerk/shared/municipalities/index.ts';
import { createSetup } from '@agendawerk/shared/setup/index.ts';
import { useMutation } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FormErrorSummary } from '../../../ui/fields/form-error-summary.tsx';
import { NumberField } from '../../../ui/fields/number-field.tsx';
import { PasswordField } from '../../../ui/fields/password-field.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { foundWorkspace } from '../api/auth-api.ts';
import { useErrorText } from '../../../lib/use-error-text.ts';

interface SetupFormProps {
  /** Comes with the link that the program printed. */
  code: string;
  onDone: (slug: string) => void;
}

/** The first workspace with its first administrator. No password is there before somebody chooses it here. */
export function SetupForm({ code, onDone }: SetupFormProps) {
  const { t } = useTranslation(['auth', 'shell']);
  const errorText = useErrorText();
  const { form, field, errorOf, problems, showRefusal } = useZodForm(createSetup.body, {
    code,
    workspaceName: '',
    municipality: { name: '', kind: 'stadt', population: null },
    name: '',
    email: '',
    password: '',
  });
  const mutation = useMutation({
    mutationFn: foundWorkspace,
    meta: { errorToast: false },
    onSuccess: onDone,
    onError: (error) => void showRefusal(error),
  });
  const kinds = municipalityKinds.map((kind) => ({ value: kind, label: t(`shell:municipalityKinds.${kind}`) }));
  const refusal = mutation.error ? [{ message: errorText(mutation.error) }] : [];
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => mutation.mutate(values))}>
      <FormColumn>
        <FormErrorSummary problems={problems.length > 0 ? problems : refusal} />
        <TextField
          label={t('auth:setup.code')}
          hint={t('auth:setup.codeHint')}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          {...field('code')}
        />
        <h2>{t('auth:setup.municipality')}</h2>
        <TextField
          label={t('auth:setup.workspaceName')}
          hint={t('auth:setup.workspaceNameHint')}
          {...field('workspaceName')}
        />
        <TextField label={t('auth:setup.municipalityName')} {...field('municipality.name')} />
        <Select label={t('auth:setup.kind')} width="medium" options={kinds} {...field('municipality.kind')} />
        <Controller
          control={form.control}
          name="municipality.population"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <NumberField
              label={t('auth:setup.population')}
              isWhole
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              ref={ref}
              {...errorOf('municipality.population')}
            />
          )}
        />
        <h2>{t('auth:setup.you')}</h2>
        <TextField label={t('auth:setup.name')} autoComplete="name" {...field('name')} />
        <TextField
          label={t('auth:signIn.email')}
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...field('email')}
        />
        <PasswordField
          label={t('auth:newPassword.own')}
          hint={t('auth:newPassword.hint')}
          autoComplete="new-password"
          {...field('password')}
        />
        <div>
          <Button type="submit" variant="primary" isBusy={mutation.isPending}>
            {t('auth:setup.submit')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
