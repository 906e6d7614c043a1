import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { t } from '../../i18n/t.ts';
import { formatStart } from '../../lib/format.ts';
import { Address } from './address.tsx';
import { freeLabel } from './evening-label.ts';
import type { Reservation } from './types.ts';
import classes from './reservations.module.css';

/** What is booked and by whom, as one would say it on the phone. */
export function ReservationFacts({ reservation }: { reservation: Reservation }) {
  const { performance, code, partySize, admittedSeats, status, expiresAt } = reservation;
  const { createdBy, overLimitReason, createdAt } = reservation;
  const at = (iso: string) => formatStart(iso, performance.timeZone);
  return (
    <>
      <Section title={t('adminReservations.booking')}>
        <dl className={classes['facts']}>
          <Fact name={t('adminReservations.evening')} isWide>
            <Link to="/admin/performances/$id" params={{ id: performance.id }}>
              {performance.showTitle}
            </Link>
            <br />
            {at(performance.startsAt)} · {performance.venueName}
          </Fact>
          <Fact name={t('adminReservations.code')}>
            <span className={classes['bigCode']}>{code}</span>
          </Fact>
          <Fact name={t('adminReservations.seats')}>
            <span className={classes['bigCode']}>{partySize}</span>
          </Fact>
          <Fact name={t('adminReservations.admitted')}>
            {t('adminReservations.admittedOf', { n: admittedSeats, total: partySize })}
          </Fact>
          {performance.phase === 'toCome' && (
            <Fact name={t('adminReservations.freeHere')}>{freeLabel(performance.free)}</Fact>
          )}
          {status === 'pending' && (
            <Fact name={t('adminReservations.holdUntil')}>{at(expiresAt)}</Fact>
          )}
          <Fact name={t('adminReservations.bookedOn')}>
            {at(createdAt)}
            <br />
            {createdBy
              ? t('adminReservations.createdByStaff', { name: createdBy })
              : t('adminReservations.createdByVisitor')}
          </Fact>
          {overLimitReason && (
            <Fact name={t('adminReservations.overLimit')}>{overLimitReason}</Fact>
          )}
        </dl>
      </Section>
      {!reservation.erasedAt && <Person reservation={reservation} />}
    </>
  );
}

function Person({ reservation }: { reservation: Reservation }) {
  const { name, email, phone, locale, accessNeeds, notes } = reservation;
  return (
    <Section title={t('adminReservations.person')}>
      <dl className={classes['facts']}>
        <Fact name={t('adminReservations.name')}>{name}</Fact>
        <Fact name={t('adminReservations.email')}>
          {email ? (
            <a href={`mailto:${email}`}>
              <Address email={email} />
            </a>
          ) : (
            t('adminReservations.noEmail')
          )}
        </Fact>
        <Fact name={t('adminReservations.phone')}>
          {phone ? (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          ) : (
            t('adminReservations.noPhone')
          )}
        </Fact>
        <Fact name={t('adminReservations.language')}>
          {t(`adminReservations.language_${locale}`)}
        </Fact>
        {accessNeeds && (
          <Fact name={t('adminReservations.accessNeeds')} isWide>
            <span className={classes['access']}>{accessNeeds}</span>
          </Fact>
        )}
        {notes && (
          <Fact name={t('adminReservations.notes')} isWide>
            <span className={classes['said']}>{notes}</span>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

interface FactProps {
  name: string;
  isWide?: boolean;
  children: ReactNode;
}

function Fact({ name, isWide = false, children }: FactProps) {
  return (
    <div data-wide={isWide || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
