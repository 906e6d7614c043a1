import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { said } from '../../components/admin/toast.ts';
import { t } from '../../i18n/t.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { DeleteShow } from './delete-show.tsx';
import type { AdminShow } from './show-words.ts';

interface ShowActionsProps {
  show: AdminShow;
  title: string;
  /** There are changes that have not been saved: the state of the show is not changed over them. */
  isDirty: boolean;
  onChanged: () => Promise<unknown>;
  onError: (refusal: { action: ShowAction; error: unknown } | null) => void;
}

export type ShowAction = 'publish' | 'archive' | 'unpublish' | 'copy';

const DONE = {
  publish: 'adminShows.publishedNow',
  archive: 'adminShows.archivedNow',
  unpublish: 'adminShows.unpublishedNow',
  copy: 'adminShows.copied',
} as const;

/** What can be done with the whole show. */
export function ShowActions({ show, title, isDirty, onChanged, onError }: ShowActionsProps) {
  const { id, status, version } = show;
  const navigate = useNavigate();
  const [isDeleting, setIsDeleting] = useState(false);
  const act = useMutation({
    mutationFn: (action: ShowAction) =>
      action === 'copy'
        ? trpcClient.admin.shows.copy.mutate({ id })
        : trpcClient.admin.shows[action].mutate({ id, version }),
    onMutate: () => onError(null),
    onSuccess: async (changed, action) => {
      said(t(DONE[action]));
      await onChanged();
      if (action === 'copy') await navigate({ to: '/admin/shows/$id', params: { id: changed.id } });
    },
    onError: (error, action) => onError({ action, error }),
  });
  const help = isDirty ? t('adminShows.saveFirst') : undefined;

  return (
    <>
      {status !== 'published' && (
        <Button
          onClick={() => act.mutate('publish')}
          loading={act.isPending}
          disabled={isDirty}
          title={help}
        >
          {t('adminShows.publish')}
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/admin/shows/$id/preview" params={{ id }} {...props} />}
      >
        {t('adminShows.preview')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="xl" aria-label={t('adminCommon.more')}>
            <IconDots aria-hidden size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status !== 'draft' && (
            <Menu.Item component="a" href={`/shows/${show.fields.slug}`}>
              {t('adminShows.onSite')}
            </Menu.Item>
          )}
          {status === 'published' && (
            <Menu.Item disabled={isDirty} onClick={() => act.mutate('archive')}>
              {t('adminShows.archive')}
            </Menu.Item>
          )}
          {status !== 'draft' && (
            <Menu.Item disabled={isDirty} onClick={() => act.mutate('unpublish')}>
              {t('adminShows.unpublish')}
            </Menu.Item>
          )}
          <Menu.Item disabled={isDirty} onClick={() => act.mutate('copy')}>
            {t('adminShows.copy')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setIsDeleting(true)}>{t('adminShows.delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteShow
        show={show}
        title={title}
        isOpen={isDeleting}
        onClose={() => setIsDeleting(false)}
      />
    </>
  );
}
