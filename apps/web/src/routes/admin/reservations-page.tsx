import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';

import { PageFrame } from '../../components/admin/page-frame.tsx';
import { BulkJobs } from '../../features/admin-reservations/bulk-jobs.tsx';
import { ReservationList } from '../../features/admin-reservations/reservation-list.tsx';
import { t } from '../../i18n/t.ts';
import { usePrivateSearch, withoutAddress } from '../../lib/admin/private-search.ts';
import { reservationSearch } from '../../lib/admin/reservation-search.ts';

const route = getRouteApi('/admin/reservations');

export function ReservationsPage() {
  const search = route.useSearch();
  const typed = usePrivateSearch();
  const navigate = route.useNavigate();
  const { performance, job } = search;
  function go(part: Record<string, unknown>) {
    const { rest, state } = withoutAddress(part);
    void navigate({
      search: reservationSearch({ ...search, ...rest }),
      state,
      replace: true,
      resetScroll: false,
    });
  }
  const create = (
    <Button
      leftSection={<IconPlus aria-hidden size={18} />}
      renderRoot={(props) => (
        <Link to="/admin/reservations/new" search={performance ? { performance } : {}} {...props} />
      )}
    >
      {t('adminReservations.new')}
    </Button>
  );
  return (
    <PageFrame title={t('adminReservations.title')} actions={create}>
      <BulkJobs key={job} started={job} onDismiss={() => go({ job: undefined })} />
      <ReservationList
        {...{ search, typed }}
        onSearch={go}
        onClear={() => void navigate({ search: job ? { job } : {}, replace: true })}
        onStarted={(started) => go({ job: started })}
        firstStep={create}
      />
    </PageFrame>
  );
}
