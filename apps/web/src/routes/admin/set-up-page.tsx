import { BehindLink } from '../../features/staff/behind-link.tsx';
import { SetUpAdmin } from '../../features/staff/set-up-admin.tsx';

export function SetUpPage() {
  return <BehindLink kind="setup">{({ token }) => <SetUpAdmin token={token} />}</BehindLink>;
}
