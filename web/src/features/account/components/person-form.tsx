import { editMeSchema, type Me } from '@agendawerk/shared/me/index.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../../lib/session.ts';
import { useZodForm } from '../../../lib/use-zod-form.ts';
import { Button } from '../../../ui/actions/button.tsx';
import { FixedField } from '../../../ui/fields/fixed-field.tsx';
import { FormErrorSummary } from '../../../ui/fields/form-error-summary.tsx';
import { Select } from '../../../ui/fields/select.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { EmailAddress } from '../../../ui/layout/email-address.tsx';
import { FormColumn } from '../../../ui/layout/stack.tsx';
import { savePerson } from '../api/account-api.ts';

const schema = editMeSchema.required();

export function PersonForm({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'shell']);
  const { i18n } = useTranslation();
  const queryClient = useQueryClient();
  const { form, field, problems } = useZodForm(schema, { name: me.name, locale: me.locale });
  const mutation = useMutation({
    mutationFn: savePerson,
    meta: { successToast: 'account:person.saved' },
    onSuccess: (saved) => {
      queryClient.setQueryData(meQuery.queryKey, saved);
      if (saved.locale !== i18n.language) window.location.reload();
    },
  });
  const choices = [
    { value: 'de', label: t('shell:userMenu.german') },
    { value: 'en', label: t('shell:userMenu.english') },
  ];
  return (
    <form noValidate onSubmit={form.handleSubmit((values) => mutation.mutate(values))}>
      <FormColumn>
        <FormErrorSummary problems={problems} />
        <TextField label={t('account:person.name')} autoComplete="name" {...field('name')} />
        <FixedField label={t('account:person.email')} hint={t('account:person.emailHint')}>
          <EmailAddress address={me.email} />
        </FixedField>
        <Select label={t('account:person.language')} width="medium" options={choices} {...field('locale')} />
        <div>
          <Button type="submit" isBusy={mutation.isPending}>
            {t('account:person.submit')}
          </Button>
        </div>
      </FormColumn>
    </form>
  );
}
