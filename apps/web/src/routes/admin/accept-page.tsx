import { AcceptInvitation } from '../../features/staff/accept-invitation.tsx';
import { BehindLink } from '../../features/staff/behind-link.tsx';

export function AcceptPage() {
  return (
    <BehindLink kind="invite">
      {(link) => link.person && <AcceptInvitation token={link.token} person={link.person} />}
    </BehindLink>
  );
}
