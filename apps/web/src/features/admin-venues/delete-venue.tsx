import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { said } from '../../components/admin/toast.ts';
import { Impossible, TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { t } from '../../i18n/t.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import type { AdminVenue } from './venue-words.ts';

interface DeleteVenueProps {
  venue: AdminVenue;
  isOpen: boolean;
  onClose: () => void;
}

export function DeleteVenue({ venue, isOpen, onClose }: DeleteVenueProps) {
  const { id, version, performances, fields } = venue;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => trpcClient.admin.venues.delete.mutate({ id, version }),
    onSuccess: async () => {
      said(t('adminVenues.deleted'));
      await navigate({ to: '/admin/venues', ignoreBlocker: true });
      queries.removeQueries({ queryKey: trpc.admin.venues.byId.queryKey({ id }) });
      await queries.invalidateQueries({ queryKey: trpc.admin.venues.list.queryKey() });
    },
  });
  if (performances > 0) {
    return (
      <Impossible title={t('adminVenues.deleteImpossible')} isOpen={isOpen} onClose={onClose}>
        <p>{t('adminVenues.deleteRefused', { n: performances })}</p>
      </Impossible>
    );
  }
  return (
    <TypedConfirmation
      title={t('adminVenues.deleteTitle')}
      word={fields.name}
      action={t('adminVenues.delete')}
      isOpen={isOpen}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={() => {
        remove.reset();
        onClose();
      }}
    >
      <p>{t('adminVenues.deleteBody')}</p>
    </TypedConfirmation>
  );
}
