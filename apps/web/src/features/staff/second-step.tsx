import { PageTitle } from '../../components/page-title.tsx';
import { SecondFactorSetUp } from '../../components/second-factor-set-up.tsx';
import { t } from '../../i18n/t.ts';
import { CodeForm } from './code-form.tsx';
import { StaffBar } from './staff-bar.tsx';
import classes from './staff.module.css';
import type { Staff } from './use-staff-session.ts';

interface SecondStepProps {
  staff: Staff;
  onEntered: () => void;
}

interface SecondStepPageProps extends SecondStepProps {
  onSignedOut: () => void;
}

/** After the password: the second factor is given, or set up by whoever has to have one. */
export function SecondStepPage({ staff, onEntered, onSignedOut }: SecondStepPageProps) {
  const title = t(staff.secondFactor === 'setUp' ? 'access.setUpTitle' : 'access.codeTitle');
  return (
    <main className={classes['centred']}>
      <StaffBar staff={staff} onSignedOut={onSignedOut} />
      <PageTitle tab={title} className={classes['title']}>
        {title}
      </PageTitle>
      <SecondStep staff={staff} onEntered={onEntered} />
    </main>
  );
}

export function SecondStep({ staff, onEntered }: SecondStepProps) {
  if (staff.secondFactor !== 'setUp') return <CodeForm onGiven={onEntered} />;
  return (
    <div className={classes['form']}>
      <p className={classes['quiet']}>{t('access.setUpHelp')}</p>
      <SecondFactorSetUp onDone={onEntered} />
    </div>
  );
}
