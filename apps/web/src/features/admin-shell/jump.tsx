import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

import { activeLocale, t } from '../../i18n/t.ts';
import { areasFor } from '../../lib/admin/areas.ts';
import type { Area } from '../../lib/admin/areas.ts';
import { formatStart } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './jump.module.css';

type Found = RouterOutputs['admin']['jump']['find'];
type Destination = { id: string; label: string; description?: string; href: string };

const PAUSE_MS = 150;
const FEWEST_LETTERS = 2;

/** Ctrl-K: to any screen, show, evening or booking by a few letters. */
export function Jump({ role }: { role: Area['roles'][number] }) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), PAUSE_MS);
  const navigate = useNavigate();
  const search = useQuery(
    trpc.admin.jump.find.queryOptions(
      { query },
      {
        enabled: query.length >= FEWEST_LETTERS,
        placeholderData: keepPreviousData,
        staleTime: 0,
        gcTime: 0,
      },
    ),
  );
  const screens = areasFor(role)
    .map(({ to, text: key }): Destination => ({ id: to, label: t(key), href: to }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  const found = query.length >= FEWEST_LETTERS ? search.data : undefined;
  const groups = [
    { title: t('adminJump.screens'), destinations: screens },
    { title: t('adminReservations.title'), destinations: found?.reservations.map(toReservation) },
    { title: t('adminPerformances.title'), destinations: found?.performances.map(toPerformance) },
    { title: t('adminShows.title'), destinations: found?.shows.map(toShow) },
  ].filter(({ destinations }) => destinations && destinations.length > 0);

  return (
    <>
      <button type="button" className={classes['open']} onClick={() => spotlight.open()}>
        <IconSearch aria-hidden size={18} />
        <span className={classes['label']}>{t('adminJump.title')}</span>
        <kbd className={classes['keys']}>Ctrl K</kbd>
      </button>
      <Spotlight.Root
        query={text}
        onQueryChange={setText}
        shortcut={['mod + K', '/']}
        scrollable
        maxHeight="70dvh"
        aria-label={t('adminJump.title')}
      >
        <Spotlight.Search
          placeholder={t('adminJump.placeholder')}
          aria-label={t('adminJump.placeholder')}
          leftSection={<IconSearch aria-hidden size={20} />}
        />
        <Spotlight.ActionsList>
          {groups.map(({ title, destinations }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {destinations?.map(({ id, label, description, href }) => (
                <Spotlight.Action
                  key={id}
                  label={label}
                  {...(description && { description })}
                  onClick={() => void navigate({ href })}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
          {groups.length === 0 && (
            <Spotlight.Empty>{t('adminCommon.nothingFound')}</Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </>
  );
}

function evening({ title, startsAt, timeZone, venue }: Found['performances'][number]) {
  return `${title[activeLocale()]} · ${formatStart(startsAt, timeZone)} · ${venue}`;
}

function toReservation(party: Found['reservations'][number]): Destination {
  const label = `${party.name || t('adminJump.erased')} · ${party.code}`;
  return {
    id: party.id,
    label,
    description: evening(party),
    href: `/admin/reservations/${party.id}`,
  };
}

function toPerformance(performance: Found['performances'][number]): Destination {
  const { id, title, startsAt, timeZone, venue } = performance;
  return {
    id,
    label: title[activeLocale()],
    description: `${formatStart(startsAt, timeZone)} · ${venue}`,
    href: `/admin/performances/${id}`,
  };
}

function toShow({ id, title }: Found['shows'][number]): Destination {
  return { id, label: title[activeLocale()], href: `/admin/shows/${id}` };
}
