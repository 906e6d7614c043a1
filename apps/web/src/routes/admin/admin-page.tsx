import { Link, Outlet, useLocation } from '@tanstack/react-router';

import { AdminTheme } from '../../components/admin/admin-theme.tsx';
import { RelayBanner } from '../../features/admin-emails/relay-banner.tsx';
import { AdminShell } from '../../features/admin-shell/admin-shell.tsx';
import { Denied } from '../../features/admin-shell/denied.tsx';
import { Jump } from '../../features/admin-shell/jump.tsx';
import { StaffBar } from '../../features/staff/staff-bar.tsx';
import { StaffGate } from '../../features/staff/staff-gate.tsx';
import { useStaff } from '../../features/staff/use-staff.ts';
import { t } from '../../i18n/t.ts';
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
  const { role } = staff;
  return (
    <AdminShell
      role={role}
      jump={mayOpen('/admin', role) && <Jump role={role} />}
      person={<StaffBar staff={staff} onSignedOut={signedOut} account={<OwnAccount />} />}
      banners={mayOpen('/admin/emails', role) && <RelayBanner />}
    >
      {mayOpen(pathname, role) ? <Outlet /> : <Denied role={role} />}
    </AdminShell>
  );
}

function OwnAccount() {
  return <Link to="/admin/account">{t('adminAccount.title')}</Link>;
}
