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
interface Destination {
  id: string;
  label: string;
  description?: string;
  go: () => unknown;
}

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
    .map(({ to, text: key }): Destination => ({
      id: to,
      label: t(key),
      go: () => navigate({ to }),
    }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()));
  const found = query.length >= FEWEST_LETTERS ? search.data : undefined;
  const toReservation = (party: Found['reservations'][number]): Destination => ({
    id: party.id,
    label: `${party.name || t('adminJump.erased')} · ${party.code}`,
    description: `${party.title[activeLocale()]} · ${evening(party)}`,
    go: () => navigate({ to: '/admin/reservations/$id', params: { id: party.id } }),
  });
  const toPerformance = (performance: Found['performances'][number]): Destination => ({
    id: performance.id,
    label: performance.title[activeLocale()],
    description: evening(performance),
    go: () => navigate({ to: '/admin/performances/$id', params: { id: performance.id } }),
  });
  const toShow = ({ id, title }: Found['shows'][number]): Destination => ({
    id,
    label: title[activeLocale()],
    go: () => navigate({ to: '/admin/shows/$id', params: { id } }),
  });
  const groups = [
    { title: t('adminJump.screens'), destinations: screens },
    { title: t('adminReservations.title'), destinations: found?.reservations.map(toReservation) },
    { title: t('adminPerformances.title'), destinations: found?.performances.map(toPerformance) },
    { title: t('adminShows.title'), destinations: found?.shows.map(toShow) },
  ].filter(({ destinations }) => destinations && destinations.length > 0);
  // Where Enter goes, whenever it came: the library marks the first only of what is there while one types.
  const first = groups[0]?.destinations?.[0]?.id;

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
        shortcut="mod + K"
        // From inside a field too.
        tagsToIgnore={[]}
        triggerOnContentEditable
        scrollable
        maxHeight="70dvh"
        // The name is the dialog's: the box around it stays when the dialog is closed.
        attributes={{ content: { 'aria-label': t('adminJump.title') } }}
      >
        <Spotlight.Search
          placeholder={t('adminJump.placeholder')}
          aria-label={t('adminJump.placeholder')}
          leftSection={<IconSearch aria-hidden size={20} />}
        />
        <Spotlight.ActionsList>
          {groups.map(({ title, destinations }) => (
            <Spotlight.ActionsGroup key={title} label={title}>
              {destinations?.map(({ id, label, description, go }) => (
                <Spotlight.Action
                  key={`${first} ${id}`}
                  data-selected={id === first || undefined}
                  label={label}
                  {...(description && { description })}
                  onClick={() => void go()}
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

function evening({ startsAt, timeZone, venue }: Found['performances'][number]) {
  return `${formatStart(startsAt, timeZone)} · ${venue}`;
}
