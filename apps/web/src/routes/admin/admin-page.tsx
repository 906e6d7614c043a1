import { Outlet, useLocation } from '@tanstack/react-router';

import { AdminTheme } from '../../components/admin/admin-theme.tsx';
import { AdminShell } from '../../features/admin-shell/admin-shell.tsx';
import { Denied } from '../../features/admin-shell/denied.tsx';
import { Jump } from '../../features/admin-shell/jump.tsx';
import { StaffBar } from '../../features/staff/staff-bar.tsx';
import { StaffGate } from '../../features/staff/staff-gate.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { mayOpen } from '../../lib/admin/areas.ts';

/** The gate and the frame of the back office; signing in leads where one was going. */
export function AdminPage() {
  return (
    <AdminTheme>
      <StaffGate>
        <Inside />
      </StaffGate>
    </AdminTheme>
  );
}

function Inside() {
  const { staff, signedOut } = useStaff();
  const { pathname } = useLocation();
  return (
    <AdminShell
      role={staff.role}
      jump={<Jump role={staff.role} />}
      person={<StaffBar staff={staff} onSignedOut={signedOut} />}
      banners={null}
    >
      {mayOpen(pathname, staff.role) ? <Outlet /> : <Denied role={staff.role} />}
    </AdminShell>
  );
}
