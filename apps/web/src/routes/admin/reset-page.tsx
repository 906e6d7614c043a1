import { BehindLink } from '../../features/staff/behind-link.tsx';
import { ResetPassword } from '../../features/staff/reset-password.tsx';

export function ResetPage() {
  return (
    <BehindLink kind="passwordReset">
      {(link) => link.person && <ResetPassword token={link.token} person={link.person} />}
    </BehindLink>
  );
}
