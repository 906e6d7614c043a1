import { IconAccessible } from '@tabler/icons-react';

import { EmptyState } from '../../components/admin/empty-state.tsx';
import { t } from '../../i18n/t.ts';
import { formatStamp } from '../../lib/admin/stamp.ts';
import { formatStart } from '../../lib/format.ts';
import { groupCode } from '../../lib/group-code.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './door-sheet.module.css';
import type { SheetOrder } from './sheet-order.ts';
import { ordered } from './sheet-order.ts';

export type DoorList = RouterOutputs['admin']['admissions']['doorList'];
export type DoorParty = DoorList['parties'][number];

interface DoorSheetProps {
  list: DoorList;
  order: SheetOrder;
}

/** The list on paper for a door without network. Its head is printed again on every sheet. */
export function DoorSheet({ list, order }: DoorSheetProps) {
  const { parties, seats, printedAt, timeZone } = list;
  if (parties.length === 0) return <EmptyState title={t('adminAdmissions.noParties')} />;
  const counts = t('adminAdmissions.doorListCounts', { n: parties.length, seats });
  const printed = t('adminAdmissions.printedAt', { time: formatStamp(printedAt, timeZone) });
  return (
    <>
      <p className={classes['counts']}>
        <strong>{counts}</strong>. {printed}
      </p>
      <table className={classes['sheet']} aria-label={t('adminAdmissions.doorListTitle')}>
        <thead>
          <tr className={classes['title']}>
            <td colSpan={5}>
              <strong>{list.showTitle}</strong>
              <span>{eveningOf(list)}</span>
              <span>
                {counts}. {printed}
              </span>
            </td>
          </tr>
          <tr>
            <th scope="col">{t('adminAdmissions.tick')}</th>
            <th scope="col">{t('adminAdmissions.name')}</th>
            <th scope="col" data-align="end">
              {t('adminAdmissions.seats')}
            </th>
            <th scope="col">{t('adminAdmissions.code')}</th>
            <th scope="col">{t('adminAdmissions.access')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered(parties, order).map((party) => (
            <PartyRow key={party.id} party={party} />
          ))}
        </tbody>
      </table>
    </>
  );
}

export function eveningOf({ startsAt, timeZone, venueName }: DoorList) {
  return `${formatStart(startsAt, timeZone)}, ${venueName}`;
}

function PartyRow({ party }: { party: DoorParty }) {
  const { name, code, partySize, admittedSeats, accessNeeds, isErased } = party;
  return (
    <tr>
      <td>
        <span
          aria-hidden
          className={classes['tick']}
          data-in={admittedSeats >= partySize || undefined}
        />
        <span className="visually-hidden">
          {t('adminAdmissions.inOf', { n: admittedSeats, total: partySize })}
        </span>
      </td>
      <th scope="row" className={classes['name']}>
        {isErased ? t('adminAdmissions.erased') : name}
        {admittedSeats > 0 && (
          <span className={classes['in']}>
            {t('adminAdmissions.alreadyIn', { n: admittedSeats })}
          </span>
        )}
      </th>
      <td className={classes['seats']}>{partySize}</td>
      <td className={classes['code']}>{groupCode(code)}</td>
      <td className={classes['access']}>
        {accessNeeds && (
          <>
            <IconAccessible aria-hidden size={20} />
            {accessNeeds}
          </>
        )}
      </td>
    </tr>
  );
}
