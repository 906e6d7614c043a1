import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { JobProgress } from '../../components/admin/job-progress.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { useHouseZone } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';

type BulkKind = 'resendMany' | 'cancelMany';
const isBulk = (kind: string): kind is BulkKind => kind === 'resendMany' || kind === 'cancelMany';

interface BulkJobsProps {
  /** The one that was started here; the others that are under way are shown by themselves. */
  started: string | undefined;
  onDismiss: () => void;
}

/** Work over many bookings: it goes on when the page is left, and is found here again. */
export function BulkJobs({ started, onDismiss }: BulkJobsProps) {
  const client = useQueryClient();
  const zone = useHouseZone();
  const jobs = useQuery({
    ...trpc.admin.jobs.list.queryOptions({ locale: activeLocale() }),
    staleTime: 0,
  });
  const shown = (jobs.data?.rows ?? []).flatMap(({ id, kind, finishedAt }) =>
    isBulk(kind) && (id === started || !finishedAt) ? [{ id, kind }] : [],
  );
  return shown.map(({ id, kind }) => (
    <JobProgress
      key={id}
      id={id}
      kind={kind}
      timeZone={zone}
      onFinished={() => client.invalidateQueries({ queryKey: trpc.admin.reservations.pathKey() })}
      actions={
        id === started && (
          <Button variant="subtle" onClick={onDismiss}>
            {t('adminReservations.hideJob')}
          </Button>
        )
      }
    />
  ));
}
