import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { FormFoot } from '../../components/admin/form-foot.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { t } from '../../i18n/t.ts';
import { fieldErrorsOf } from '../../lib/admin/field-errors.ts';
import { slugOf } from '../../lib/admin/slug.ts';
import { isSame } from '../../lib/admin/use-versioned-form.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { ShowFields } from './show-fields.tsx';
import type { ShowFields as Fields } from './show-words.ts';
import classes from './shows.module.css';

const EMPTY: Fields = {
  slug: '',
  title: { it: '', en: '' },
  tagline: { it: '', en: '' },
  synopsis: { it: '', en: '' },
  ageAdvice: { it: '', en: '' },
  minimumAge: null,
  durationMinutes: 90,
  intervals: 0,
  contentNotes: [],
  accessFeatures: [],
  credits: [],
  cast: [],
};

/** A show begins as a draft; its address follows the title until somebody writes another. */
export function NewShow() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState(EMPTY);
  const create = useMutation({
    mutationFn: () => trpcClient.admin.shows.create.mutate(fields),
    onSuccess: async ({ id }) => {
      said(t('adminShows.createdNow'));
      await queries.invalidateQueries({ queryKey: trpc.admin.shows.pathKey() });
      await navigate({ to: '/admin/shows/$id', params: { id }, ignoreBlocker: true });
    },
  });
  const isDirty = !isSame(fields, EMPTY);

  function set(part: Partial<Fields>) {
    setFields((before) => {
      const follows = before.slug === slugOf(before.title.it || before.title.en);
      const after = { ...before, ...part };
      return follows && part.title
        ? { ...after, slug: slugOf(after.title.it || after.title.en) }
        : after;
    });
  }

  return (
    <PageFrame
      title={t('adminShows.new')}
      back={<Link to="/admin/shows">{t('adminShows.title')}</Link>}
    >
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <ShowFields fields={fields} errors={fieldErrorsOf(create.error)} set={set} />
        <p>{t('adminShows.posterAfterCreate')}</p>
        <FormFoot
          isDirty={isDirty}
          isSaving={create.isPending}
          error={create.error}
          errors={fieldErrorsOf(create.error)}
          label={t('adminShows.create')}
        />
      </form>
      <UnsavedGuard isDirty={isDirty && !create.isSuccess} />
    </PageFrame>
  );
}
