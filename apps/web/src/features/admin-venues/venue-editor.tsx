import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { ConflictNotice } from '../../components/admin/conflict-notice.tsx';
import { FormFoot } from '../../components/admin/form-foot.tsx';
import { PageFrame } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import { t } from '../../i18n/t.ts';
import type { FieldErrors } from '../../lib/admin/field-errors.ts';
import { useVersionedForm } from '../../lib/admin/use-versioned-form.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpc, trpcClient } from '../../lib/trpc.ts';
import { DeleteVenue } from './delete-venue.tsx';
import { VenueFields } from './venue-fields.tsx';
import { type AdminVenue, differences } from './venue-words.ts';
import classes from './venues.module.css';

export function VenueEditor({ venue }: { venue: AdminVenue }) {
  const { id, version, fields: saved } = venue;
  const queries = useQueryClient();
  const [isDeleting, setIsDeleting] = useState(false);
  const form = useVersionedForm({
    saved: { version, fields: saved },
    save: (asked) =>
      trpcClient.admin.venues.update.mutate({ id, version: asked.version, ...asked.fields }),
    reload: () =>
      queries.fetchQuery({ ...trpc.admin.venues.byId.queryOptions({ id }), staleTime: 0 }),
    onSaved: () => {
      said(t('adminCommon.saved'));
      void queries.invalidateQueries({ queryKey: trpc.admin.venues.pathKey() });
      void queries.invalidateQueries({ queryKey: trpc.venues.pathKey() });
    },
  });
  const errors = { ...form.errors, ...zoneRefusal(form.error) };

  return (
    <PageFrame
      title={saved.name}
      back={<Link to="/admin/venues">{t('adminVenues.title')}</Link>}
      actions={
        <>
          <Button variant="default" component="a" href={`/venues/${saved.slug}`}>
            {t('adminVenues.onSite')}
          </Button>
          <Button variant="default" onClick={() => setIsDeleting(true)}>
            {t('adminVenues.delete')}
          </Button>
        </>
      }
    >
      {form.theirs && (
        <ConflictNotice
          fields={differences(form.theirs.fields, form.fields)}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <VenueFields fields={form.fields} errors={errors} set={form.set} />
        <FormFoot {...form} errors={errors} />
      </form>
      <DeleteVenue
        venue={{ ...venue, version: form.version }}
        isOpen={isDeleting}
        onClose={() => setIsDeleting(false)}
      />
      <UnsavedGuard isDirty={form.isDirty} />
    </PageFrame>
  );
}

/** What was announced in one zone is not read in another. */
function zoneRefusal(error: unknown): FieldErrors {
  const { reason, details } = failureOf(error);
  if (!error || reason !== 'IN_USE' || details['field'] !== 'timeZone') return {};
  return { timeZone: t('adminVenues.timeZoneRefused', { n: Number(details['performances']) }) };
}
