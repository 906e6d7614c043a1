import { useEffect, useRef } from 'react';

import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './customers.module.css';

export type Erased = RouterOutputs['admin']['customers']['erase'];

/** How much of a person there is, kind by kind; what there is none of is not said. */
export function ErasedCounts({ counts }: { counts: Erased }) {
  const { reservations, mails, bookingNotes, personNotes, repeatedRequests } = counts;
  const lines = [
    { n: reservations, text: t('adminCustomers.eraseReservations', { n: reservations }) },
    { n: mails, text: t('adminCustomers.eraseMails', { n: mails }) },
    { n: bookingNotes, text: t('adminCustomers.eraseBookingNotes', { n: bookingNotes }) },
    { n: personNotes, text: t('adminCustomers.erasePersonNotes', { n: personNotes }) },
    { n: repeatedRequests, text: t('adminCustomers.eraseRepeated', { n: repeatedRequests }) },
  ];
  return (
    <ul className={classes['counts']}>
      {lines
        .filter(({ n }) => n > 0)
        .map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
    </ul>
  );
}

/** What the server counted while it erased, and that nothing was found afterwards. */
export function ErasureProof({ counts }: { counts: Erased }) {
  const proof = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the person.
  useEffect(() => proof.current?.focus(), []);
  return (
    <Notice ref={proof} tone="spot" live="polite" title={t('adminCustomers.proofTitle')}>
      <ErasedCounts counts={counts} />
      <p>{t('adminCustomers.proofBody')}</p>
    </Notice>
  );
}
