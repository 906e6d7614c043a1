import { Outlet } from '@tanstack/react-router';

import { StaffTheme } from '../components/staff-theme.tsx';
import { Chooser } from '../features/door/chooser.tsx';
import { StaffBar } from '../features/staff/staff-bar.tsx';
import { StaffGate } from '../features/staff/staff-gate.tsx';
import { useStaff } from '../features/staff/use-staff.ts';
import classes from './door-page.module.css';

/** The gate to every screen of the door; it changes no address, so signing in leads where one was going. */
export function DoorPage() {
  return (
    <StaffTheme>
      <div className={classes['door']}>
        <StaffGate>
          <Outlet />
        </StaffGate>
      </div>
    </StaffTheme>
  );
}

export function ChoosePage() {
  const { staff, signedOut } = useStaff();
  return (
    <main className={classes['choose']}>
      <StaffBar staff={staff} onSignedOut={signedOut} />
      <Chooser />
    </main>
  );
}
