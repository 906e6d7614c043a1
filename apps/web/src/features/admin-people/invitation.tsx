import { Group } from '@mantine/core';

import { ConfirmAction } from '../../components/admin/confirm-action.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import type { Person } from '../../lib/admin/people-words.ts';
import { formatStamp, useHouseZone } from '../../lib/admin/stamp.ts';
import { useNow } from '../../lib/use-now.ts';
import { trpcClient } from '../../lib/trpc.ts';

const MAIL = {
  queued: 'adminPeople.mail_queued',
  sending: 'adminPeople.mail_sending',
  sent: 'adminPeople.mail_sent',
  retrying: 'adminPeople.mail_retrying',
  failed: 'adminPeople.mail_failed',
  aborted: 'adminPeople.mail_aborted',
  skipped: 'adminPeople.mail_aborted',
} as const;
const MINUTE_MS = 60_000;

interface InvitationProps {
  person: Person;
  onChanged: () => Promise<unknown>;
}

/** How far an invitation has got, for whom has not accepted it yet. */
export function Invitation({ person, onChanged }: InvitationProps) {
  const { id, invitation, status } = person;
  const zone = useHouseZone();
  const now = useNow(MINUTE_MS);
  if (!invitation) return null;
  const { until, mail } = invitation;
  const isOpen = status === 'invited' && until !== null && Date.parse(until) > now.getTime();
  return (
    <Section title={t('adminPeople.invitation')}>
      <p>
        {isOpen
          ? t('adminPeople.invitationUntil', { at: formatStamp(until, zone) })
          : t('adminPeople.invitationOver')}{' '}
        {isOpen && mail && t(MAIL[mail])}
      </p>
      <Group gap="xs">
        <ConfirmAction
          label={t('adminPeople.resend')}
          body={t('adminPeople.resendBody')}
          run={() => trpcClient.admin.people.resendInvitation.mutate({ id })}
          done={t('adminPeople.resent')}
          onDone={onChanged}
        />
        {status === 'invited' && (
          <ConfirmAction
            label={t('adminPeople.withdraw')}
            body={t('adminPeople.withdrawBody')}
            run={() => trpcClient.admin.people.cancelInvitation.mutate({ id })}
            done={t('adminPeople.withdrawn')}
            onDone={onChanged}
            isDanger
          />
        )}
      </Group>
    </Section>
  );
}
