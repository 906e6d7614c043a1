import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { Refusal } from '../../components/refusal.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { t } from '../../i18n/t.ts';
import { NoPermission } from './no-permission.tsx';
import { PasswordQuestion } from './password-question.tsx';
import { SecondStep, SecondStepPage } from './second-step.tsx';
import classes from './staff.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { StaffContext } from './use-staff.ts';
import { useStaffSession } from './use-staff-session.ts';

/** Shows the page to people who are signed in, and the way in to everybody else, without changing the address. */
export function StaffGate({ children }: { children: ReactNode }) {
  return (
    <>
      <Gate>{children}</Gate>
      <PasswordQuestion />
    </>
  );
}

function Gate({ children }: { children: ReactNode }) {
  const session = useStaffSession();
  const { me, known, entering, isEnded, isDenied, noteFailure } = session;
  const { signedIn, entered, signedOut } = session;
  if (me.data === undefined && me.error) {
    return (
      <div className={classes['centred']}>
        <Refusal error={me.error} onRetry={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data === undefined) {
    return (
      <div className={classes['centred']}>
        <Skeleton shape="row" count={3} />
      </div>
    );
  }
  if (!known) {
    if (!entering) return <SignInPage onSignedIn={signedIn} />;
    return <SecondStepPage staff={entering} onEntered={entered} onSignedOut={signedOut} />;
  }
  if (isDenied) return <NoPermission staff={known} onSignedOut={signedOut} />;
  return (
    <StaffContext value={{ staff: known, isEnded, noteFailure, signedOut }}>
      {children}
      {isEnded && (
        <SessionEnded>
          {entering ? (
            <SecondStep staff={entering} onEntered={entered} />
          ) : (
            <SignInForm email={known.email} onSignedIn={signedIn} />
          )}
        </SessionEnded>
      )}
    </StaffContext>
  );
}

/** Lies over the page, which stays as it was: nothing of the evening is lost. */
function SessionEnded({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('[name=password], [name=code]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes['ended']}
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id="session-ended" className={classes['title']}>
        {t('door.sessionEnded')}
      </h2>
      <p>{t('door.sessionEndedHelp')}</p>
      {children}
    </dialog>
  );
}
