import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { FormFoot } from '../../components/admin/form-foot.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { Notice } from '../../components/notice.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { useVersionedForm } from '../../lib/admin/use-versioned-form.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { ActionRefusal } from './action-refusal.tsx';
import { PosterPanel } from './poster-panel.tsx';
import { type ShowAction, ShowActions } from './show-actions.tsx';
import { ShowFields } from './show-fields.tsx';
import { type AdminShow, differences, fieldName, STATUS_TONES, titleOf } from './show-words.ts';
import classes from './shows.module.css';

/** One show: its state, its texts and people, its poster. */
export function ShowEditor({ show }: { show: AdminShow }) {
  const { id, status, fields: saved, version } = show;
  const queries = useQueryClient();
  const [isPosterDirty, setIsPosterDirty] = useState(false);
  const [refused, setRefused] = useState<{ action: ShowAction; error: unknown } | null>(null);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: trpc.admin.shows.pathKey() });
    await queries.invalidateQueries({ queryKey: trpc.shows.pathKey() });
  };
  const form = useVersionedForm({
    saved: { version, fields: saved },
    save: (asked) =>
      trpcClient.admin.shows.update.mutate({ id, version: asked.version, ...asked.fields }),
    reload: () =>
      queries.fetchQuery({ ...trpc.admin.shows.byId.queryOptions({ id }), staleTime: 0 }),
    onSaved: () => {
      said(t('adminCommon.saved'));
      void refresh();
    },
  });
  const title = titleOf(saved.title, activeLocale());
  const isDirty = form.isDirty || isPosterDirty;

  return (
    <PageFrame
      title={title}
      beside={<StatusBadge tone={STATUS_TONES[status]}>{t(`adminShows.${status}`)}</StatusBadge>}
      back={<Link to="/admin/shows">{t('adminShows.title')}</Link>}
      actions={
        <ShowActions
          show={{ ...show, version: form.version }}
          title={title}
          isDirty={isDirty}
          onChanged={refresh}
          onError={setRefused}
        />
      }
    >
      {refused && <ActionRefusal {...refused} />}
      {status === 'draft' && !refused && show.missing.length > 0 && (
        <Notice title={t('adminShows.missingTitle')}>
          <ul className={classes['missing']}>
            {show.missing.map((path) => (
              <li key={path}>{fieldName(path)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {form.theirs && (
        <ConflictNotice
          fields={differences(form.theirs.fields, form.fields)}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <PosterPanel
        showId={id}
        poster={show.poster}
        onChanged={refresh}
        onDirty={setIsPosterDirty}
      />
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <ShowFields fields={form.fields} errors={form.errors} set={form.set} />
        <FormFoot {...form} />
      </form>
      <UnsavedGuard isDirty={isDirty} />
    </PageFrame>
  );
}
