import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { NewPasswordField } from '../../components/new-password-field.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './account.module.css';
import type { Account } from './types.ts';

const BESIDE_A_FIELD = new Set(['WEAK_PASSWORD', 'WRONG_CREDENTIALS']);

export function PasswordForm({ account }: { account: Account }) {
  const queries = useQueryClient();
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation(
    trpc.account.changePassword.mutationOptions({
      onSuccess: () => {
        said(t('adminAccount.passwordChanged'));
        setOldPassword('');
        setNewPassword('');
        setIsChecked(false);
        return queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() });
      },
      onError(error) {
        if (failureOf(error).reason === 'WRONG_CREDENTIALS') setOldPassword('');
      },
    }),
  );
  const reason = change.error ? failureOf(change.error).reason : null;
  useEffect(() => {
    if (change.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [change.error]);

  const missing = isChecked && !oldPassword ? t('adminAccount.oldMissing') : null;
  const isWrong = reason === 'WRONG_CREDENTIALS' && !oldPassword;
  function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (oldPassword && newPassword && !change.isPending)
      change.mutate({ oldPassword, newPassword });
  }
  return (
    <Section title={t('adminAccount.password')} help={t('adminAccount.passwordHelp')}>
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <input
          type="email"
          name="email"
          autoComplete="username"
          value={account.email}
          readOnly
          hidden
        />
        <PasswordField
          name="old-password"
          label={t('adminAccount.oldPassword')}
          value={oldPassword}
          error={isWrong ? t('adminAccount.oldWrong') : missing}
          onChange={setOldPassword}
        />
        <NewPasswordField
          value={newPassword}
          onChange={setNewPassword}
          person={account}
          isChecked={isChecked}
          refused={change.error}
        />
        {change.error && reason && !BESIDE_A_FIELD.has(reason) && <Refusal error={change.error} />}
        <div>
          <Button type="submit" loading={change.isPending}>
            {t('adminAccount.changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
