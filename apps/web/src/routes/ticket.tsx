import { Action, ActionLink } from '../components/action.tsx';
import { Loaded } from '../components/loaded.tsx';
import { MissingLink } from '../components/missing-link.tsx';
import { Notice } from '../components/notice.tsx';
import { Actions, Page } from '../components/page.tsx';
import { PageSkeleton } from '../components/page-skeleton.tsx';
import { PageTitle } from '../components/page-title.tsx';
import { CalendarDownload } from '../features/ticket/calendar-download.tsx';
import { DoorMode } from '../features/ticket/door-mode.tsx';
import { TicketCard } from '../features/ticket/ticket-card.tsx';
import { useTicket } from '../features/ticket/use-ticket.ts';
import { t } from '../i18n/t.ts';
import { useLinkToken } from '../lib/link-token.ts';
import type { Ticket } from '../lib/outputs.ts';

export function TicketPage() {
  const token = useLinkToken();
  if (!token)
    return <MissingLink title={t('ticket.missingLink')} body={t('ticket.missingLinkBody')} />;
  return <TicketByToken key={token} token={token} />;
}

function TicketByToken({ token }: { token: string }) {
  const ticket = useTicket(token);
  return (
    <Loaded query={ticket} skeleton={<PageSkeleton />} pageTitle={t('ticket.title')}>
      {(data) => <TicketView token={token} ticket={data} isSaved={ticket.isSaved} />}
    </Loaded>
  );
}

interface TicketViewProps {
  token: string;
  ticket: Ticket;
  isSaved: boolean;
}

function TicketView({ token, ticket, isSaved }: TicketViewProps) {
  const isCancelled = ticket.state === 'cancelled';
  return (
    <Page width="text">
      <PageTitle tab={t('ticket.title')}>{t('ticket.title')}</PageTitle>
      {isSaved && (
        <Notice tone="spot" live="polite">
          <p>{t('ticket.offlineCopy')}</p>
        </Notice>
      )}
      <TicketCard ticket={ticket} />
      {isCancelled ? (
        <Notice actions={<ActionLink to="/contacts">{t('common.navContacts')}</ActionLink>}>
          <p>{t('ticket.cancelledBody')}</p>
        </Notice>
      ) : (
        <Actions>
          <DoorMode ticket={ticket} />
          <CalendarDownload token={token} />
          <Action onClick={() => print()}>{t('ticket.print')}</Action>
          <ActionLink to="/venues/$slug" params={{ slug: ticket.performance.venue.slug }}>
            {t('ticket.directions')}
          </ActionLink>
        </Actions>
      )}
    </Page>
  );
}
