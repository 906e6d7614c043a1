import { IconCircleCheck, IconCircleHalf2, IconCircleX, IconDoorEnter } from '@tabler/icons-react';

import { DateBlock } from '../../components/date-block.tsx';
import { t } from '../../i18n/t.ts';
import { formatTime } from '../../lib/format.ts';
import type { Ticket } from '../../lib/outputs.ts';
import { placeLine } from '../../lib/place.ts';
import { QrImage } from './qr-image.tsx';
import classes from './ticket.module.css';

const STATES: Record<
  Ticket['state'],
  { Icon: typeof IconCircleX; words: (ticket: Ticket) => string }
> = {
  valid: { Icon: IconCircleCheck, words: () => t('ticket.valid') },
  partlyUsed: {
    Icon: IconCircleHalf2,
    words: ({ admittedSeats, partySize }) =>
      t('ticket.partlyUsed', {
        admitted: admittedSeats,
        total: partySize,
        left: partySize - admittedSeats,
      }),
  },
  used: { Icon: IconDoorEnter, words: () => t('ticket.used') },
  cancelled: { Icon: IconCircleX, words: () => t('ticket.cancelled') },
};

export function TicketCard({ ticket }: { ticket: Ticket }) {
  const { state, name, partySize, code, accessNeeds, performance } = ticket;
  const { show, venue, startsAt, doorsOpenAt } = performance;
  const { Icon, words } = STATES[state];
  return (
    <article className={classes['ticket']}>
      <div className={classes['body']}>
        <p className={classes['state']} data-state={state}>
          <Icon aria-hidden />
          {words(ticket)}
        </p>
        <h2 className={classes['title']}>{show.title}</h2>
        <div className={classes['when']}>
          <div className={classes['date']}>
            <DateBlock startsAt={startsAt} timeZone={venue.timeZone} size="inherit" />
          </div>
          <span className={classes['time']} aria-hidden>
            {formatTime(startsAt, venue.timeZone)}
          </span>
        </div>
        <p>
          <strong>{venue.name}</strong>
          <br />
          {placeLine(venue)}
        </p>
        <dl className={classes['facts']}>
          <Fact term={t('ticket.name')} value={name} />
          <Fact term={t('ticket.seats')} value={String(partySize)} />
          <Fact term={t('ticket.doors')} value={formatTime(doorsOpenAt, venue.timeZone)} />
          {accessNeeds && <Fact term={t('ticket.accessNeeds')} value={accessNeeds} />}
        </dl>
      </div>
      <div className={classes['stub']}>
        <QrImage ticket={ticket} className={classes['qr']} />
        <span className={classes['code']}>{code}</span>
      </div>
    </article>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
