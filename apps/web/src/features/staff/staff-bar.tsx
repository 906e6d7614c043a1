import { useMutation } from '@tanstack/react-query';
import { IconLogout } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

interface StaffBarProps {
  staff: Staff;
  onSignedOut: () => void;
  /** The way to one's own account, where there is one. */
  account?: ReactNode;
}

/** Who is signed in, as what, and the way out. */
export function StaffBar({ staff, onSignedOut, account }: StaffBarProps) {
  const signOut = useMutation(trpc.auth.signOut.mutationOptions({ onSuccess: onSignedOut }));
  return (
    <>
      <div className={classes['bar']}>
        <p>
          <strong>{staff.name}</strong>
          <span className={classes['quiet']}>{t(`door.role_${staff.role}`)}</span>
        </p>
        {account}
        <button
          type="button"
          className={classes['barButton']}
          aria-disabled={signOut.isPending}
          onClick={() => !signOut.isPending && signOut.mutate({})}
        >
          <IconLogout aria-hidden /> {t('door.signOut')}
        </button>
      </div>
      {signOut.error && <Refusal error={signOut.error} onRetry={() => signOut.mutate({})} />}
    </>
  );
}
