import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { FormFoot } from '../../components/admin/form-foot.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { activeLocale, LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import { isEmail } from '../../lib/email-form.ts';
import type { Role } from '../../lib/admin/people-words.ts';
import { isSame } from '../../lib/admin/use-versioned-form.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import classes from './people.module.css';
import { RoleChoice } from './role-choice.tsx';

const EMPTY: { name: string; email: string; role: Role; locale: Locale } = {
  name: '',
  email: '',
  role: 'door',
  locale: activeLocale(),
};

/** Somebody new: gets a link by mail to choose a password with. */
export function InvitePerson() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState(EMPTY);
  const [isChecked, setIsChecked] = useState(false);
  const invite = useMutation({
    mutationFn: () => trpcClient.admin.people.invite.mutate(fields),
    onSuccess: async ({ id }) => {
      said(t('adminPeople.invited'));
      await queries.invalidateQueries({ queryKey: trpc.admin.people.pathKey() });
      await navigate({
        to: '/admin/people/$personId',
        params: { personId: id },
        ignoreBlocker: true,
      });
    },
  });
  const isDirty = !isSame(fields, EMPTY);
  const hasEmail = isEmail(fields.email);
  const isTaken = invite.error && failureOf(invite.error).reason === 'NAME_TAKEN';
  const taken = isTaken ? t('adminPeople.emailTaken') : null;
  const errors = {
    ...(isChecked && !fields.name.trim() && { name: t('adminPeople.nameMissing') }),
    ...(isChecked && !hasEmail && { email: t('adminPeople.emailWrong') }),
  };
  const set = (part: Partial<typeof EMPTY>) => {
    setFields((before) => ({ ...before, ...part }));
    if (isTaken) invite.reset();
  };
  return (
    <PageFrame
      title={t('adminPeople.invite')}
      back={<Link to="/admin/people">{t('adminPeople.title')}</Link>}
      width="form"
    >
      <p>{t('adminPeople.inviteHelp')}</p>
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsChecked(true);
          if (hasEmail && fields.name.trim() && !invite.isPending) invite.mutate();
        }}
      >
        <TextInput
          label={t('adminPeople.fullName')}
          autoComplete="off"
          maxLength={120}
          value={fields.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('adminPeople.email')}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          value={fields.email}
          error={errors.email ?? taken}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <RoleChoice value={fields.role} onChange={(role) => set({ role })} />
        <Select
          label={t('adminPeople.language')}
          data={LOCALES.map((value) => ({ value, label: t(`adminPeople.language_${value}`) }))}
          value={fields.locale}
          allowDeselect={false}
          onChange={(locale) => locale && set({ locale })}
        />
        <FormFoot
          isDirty={isDirty}
          isSaving={invite.isPending}
          error={isTaken ? null : invite.error}
          errors={errors}
          label={t('adminPeople.sendInvitation')}
        />
      </form>
      <UnsavedGuard isDirty={isDirty && !invite.isSuccess} />
    </PageFrame>
  );
}
