import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { FormFoot } from '../../components/admin/form-foot.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { useVersionedForm } from '../../lib/admin/use-versioned-form.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import classes from './account.module.css';
import type { Account } from './types.ts';

const fieldsOf = ({ name, locale, version }: Account) => ({ version, fields: { name, locale } });

/** One's own name, and the language in which the site writes. */
export function ProfileForm({ account }: { account: Account }) {
  const { email, role } = account;
  const queries = useQueryClient();
  const form = useVersionedForm({
    saved: fieldsOf(account),
    save: ({ version, fields }) => trpcClient.account.changeProfile.mutate({ version, ...fields }),
    reload: async () =>
      fieldsOf(await queries.fetchQuery({ ...trpc.account.me.queryOptions({}), staleTime: 0 })),
    onSaved: () => {
      said(t('adminCommon.saved'));
      void queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() });
      void queries.invalidateQueries({ queryKey: trpc.auth.me.queryKey() });
    },
  });
  const { fields, theirs, errors } = form;
  return (
    <Section title={t('adminAccount.profile')}>
      {theirs && (
        <ConflictNotice
          fields={[
            { label: t('adminAccount.name'), theirs: theirs.fields.name, mine: fields.name },
            {
              label: t('adminAccount.language'),
              theirs: t(`adminAccount.language_${theirs.fields.locale}`),
              mine: t(`adminAccount.language_${fields.locale}`),
            },
          ]}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <dl className={classes['facts']}>
        <div>
          <dt>{t('adminAccount.email')}</dt>
          <dd>{email}</dd>
        </div>
        <div>
          <dt>{t('adminAccount.role')}</dt>
          <dd>{t(`door.role_${role}`)}</dd>
        </div>
      </dl>
      <p className={classes['quiet']}>{t('adminAccount.emailHelp')}</p>
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <TextInput
          label={t('adminAccount.name')}
          autoComplete="name"
          maxLength={120}
          value={fields.name}
          error={errors['name']}
          onChange={(event) => form.set({ name: event.currentTarget.value })}
        />
        <Select
          label={t('adminAccount.language')}
          description={t('adminAccount.languageHelp')}
          data={LOCALES.map((value) => ({ value, label: t(`adminAccount.language_${value}`) }))}
          value={fields.locale}
          allowDeselect={false}
          onChange={(locale) => locale && form.set({ locale })}
        />
        <FormFoot {...form} />
      </form>
      <UnsavedGuard isDirty={form.isDirty} />
    </Section>
  );
}
