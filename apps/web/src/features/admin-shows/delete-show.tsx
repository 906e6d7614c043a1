import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

import { said } from '../../components/admin/toast.ts';
import { Impossible, TypedConfirmation } from '../../components/admin/typed-confirmation.tsx';
import { t } from '../../i18n/t.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import type { AdminShow } from './show-words.ts';

interface DeleteShowProps {
  show: AdminShow;
  title: string;
  isOpen: boolean;
  onClose: () => void;
}

/** What was never booked may go for ever; what was says why it stays. */
export function DeleteShow({ show, title, isOpen, onClose }: DeleteShowProps) {
  const { id, version, performances, reservations } = show;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => trpcClient.admin.shows.delete.mutate({ id, version }),
    onSuccess: async () => {
      said(t('adminShows.deleted'));
      await navigate({ to: '/admin/shows', ignoreBlocker: true });
      queries.removeQueries({ queryKey: trpc.admin.shows.byId.queryKey({ id }) });
      await queries.invalidateQueries({ queryKey: trpc.admin.shows.list.queryKey() });
    },
  });
  if (reservations > 0) {
    return (
      <Impossible title={t('adminShows.deleteImpossible')} isOpen={isOpen} onClose={onClose}>
        <p>{t('adminShows.deleteRefused', { reservations, performances })}</p>
      </Impossible>
    );
  }
  return (
    <TypedConfirmation
      title={t('adminShows.deleteTitle')}
      word={title}
      action={t('adminShows.delete')}
      isOpen={isOpen}
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
      onClose={() => {
        remove.reset();
        onClose();
      }}
    >
      <p>
        {t('adminShows.deleteBody')}{' '}
        {performances > 0 && t('adminShows.deletePerformances', { n: performances })}
      </p>
    </TypedConfirmation>
  );
}
