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
import { VenueFields } from './venue-fields.tsx';
import type { VenueFields as Fields } from './venue-words.ts';
import classes from './venues.module.css';

const EMPTY: Fields = {
  slug: '',
  name: '',
  address: '',
  city: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  latitude: null,
  longitude: null,
  mapUrl: null,
  directions: { it: '', en: '' },
  accessInfo: { it: '', en: '' },
  accessFeatures: [],
  roomCapacity: 100,
};

/** A place to play in; its address on the site follows its name until somebody writes another. */
export function NewVenue() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState(EMPTY);
  const create = useMutation({
    mutationFn: () => trpcClient.admin.venues.create.mutate(fields),
    onSuccess: async ({ id }) => {
      said(t('adminVenues.created'));
      await queries.invalidateQueries({ queryKey: trpc.admin.venues.pathKey() });
      await navigate({ to: '/admin/venues/$id', params: { id }, ignoreBlocker: true });
    },
  });
  const isDirty = !isSame(fields, EMPTY);
  const errors = fieldErrorsOf(create.error);

  function set(part: Partial<Fields>) {
    setFields((before) => {
      const after = { ...before, ...part };
      const follows = before.slug === slugOf(before.name);
      return follows && part.name !== undefined ? { ...after, slug: slugOf(after.name) } : after;
    });
  }

  return (
    <PageFrame
      title={t('adminVenues.new')}
      back={<Link to="/admin/venues">{t('adminVenues.title')}</Link>}
    >
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <VenueFields fields={fields} errors={errors} set={set} />
        <FormFoot
          isDirty={isDirty}
          isSaving={create.isPending}
          error={create.error}
          errors={errors}
          label={t('adminVenues.create')}
        />
      </form>
      <UnsavedGuard isDirty={isDirty && !create.isSuccess} />
    </PageFrame>
  );
}
