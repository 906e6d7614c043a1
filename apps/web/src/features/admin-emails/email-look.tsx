import { MailPreview } from '../../components/admin/mail-preview.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { TEMPLATE_KINDS } from '../../lib/admin/email-words.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Email = RouterOutputs['admin']['emails']['byId'];

/** How a mail of this kind reads, about its own evening; what opens a booking is made up, for nobody but its reader may have it. */
export function EmailLook({ email }: { email: Email }) {
  const { kind, sampleKind, locale, performance } = email;
  const shown = TEMPLATE_KINDS.find((each) => each === (kind === 'sample' ? sampleKind : kind));
  if (!shown) return null;
  // Where something was moved from is told by the made-up evening alone.
  const isMove = shown === 'performanceMoved' || shown === 'reservationMoved';
  const evening = performance && !isMove ? { performanceId: performance.id } : undefined;
  return (
    <Section title={t('adminEmails.look')} help={t('adminEmails.lookHelp')}>
      <MailPreview asked={{ kind: shown, locale, ...(evening && { evening }) }} />
    </Section>
  );
}
