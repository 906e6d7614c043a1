import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { t } from '../../i18n/t.ts';
import { ADMITTED, MARKS, RESERVATION_STATUSES } from '../../lib/admin/reservation-search.ts';
import type { ReservationSearch } from '../../lib/admin/reservation-search.ts';
import { trpc } from '../../lib/trpc.ts';
import { eveningLabel } from './evening-label.ts';
import classes from './reservations.module.css';

interface ReservationFiltersProps {
  search: ReservationSearch;
  onSearch: (part: Partial<Record<keyof ReservationSearch, unknown>>) => void;
}

/** By evening, by where the booking stands, by who is in, by what staff should know, by day. */
export function ReservationFilters({ search, onSearch }: ReservationFiltersProps) {
  const evenings = useQuery(trpc.admin.reservations.evenings.queryOptions({ all: true }));
  const set = (name: keyof ReservationSearch) => (value: string | null) =>
    onSearch({ [name]: value || undefined, page: undefined });
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('adminCommon.remove') } };
  return (
    <>
      <Select
        className={classes['eveningFilter']}
        label={t('adminReservations.filterEvening')}
        placeholder={t('adminReservations.any')}
        data={(evenings.data ?? []).map((each) => ({ value: each.id, label: eveningLabel(each) }))}
        value={search.performance ?? null}
        onChange={set('performance')}
        searchable
        limit={100}
        {...clear}
      />
      <Select
        className={classes['filter']}
        label={t('adminReservations.filterStatus')}
        placeholder={t('adminReservations.any')}
        data={RESERVATION_STATUSES.map((value) => ({
          value,
          label: t(`adminReservations.status_${value}`),
        }))}
        value={search.status ?? null}
        onChange={set('status')}
        {...clear}
      />
      <Select
        className={classes['filter']}
        label={t('adminReservations.filterAdmitted')}
        placeholder={t('adminReservations.any')}
        data={ADMITTED.map((value) => ({
          value,
          label: t(`adminReservations.admitted_${value}`),
        }))}
        value={search.admitted ?? null}
        onChange={set('admitted')}
        {...clear}
      />
      <Select
        className={classes['filter']}
        label={t('adminReservations.filterMarks')}
        placeholder={t('adminReservations.any')}
        data={MARKS.map((value) => ({ value, label: t(`adminReservations.filter_${value}`) }))}
        value={search.mark ?? null}
        onChange={set('mark')}
        {...clear}
      />
      <TextInput
        className={classes['day']}
        type="date"
        label={t('adminReservations.from')}
        value={search.from ?? ''}
        onChange={(event) => set('from')(event.currentTarget.value)}
      />
      <TextInput
        className={classes['day']}
        type="date"
        label={t('adminReservations.to')}
        value={search.to ?? ''}
        onChange={(event) => set('to')(event.currentTarget.value)}
      />
    </>
  );
}
