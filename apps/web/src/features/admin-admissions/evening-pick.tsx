import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { activeLocale, t } from '../../i18n/t.ts';
import { formatStamp } from '../../lib/admin/stamp.ts';
import { trpc } from '../../lib/trpc.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Listed = RouterOutputs['admin']['performances']['list']['rows'][number];

interface EveningPickProps {
  /** The one that is chosen, with what is known of it. */
  chosen: { id: string; label: string | null } | null;
  onPick: (id: string | null) => void;
}

const TYPING_MS = 250;
const FOUND = { page: 1, pageSize: 25, sort: 'startsAt', direction: 'desc', when: 'all' } as const;

/** Finds an evening by its show or its venue, the latest first. */
export function EveningPick({ chosen, onPick }: EveningPickProps) {
  const [typed, setTyped] = useState('');
  const isTyping = typed !== '' && typed !== chosen?.label;
  const [words] = useDebouncedValue(isTyping ? wordsOf(typed) : '', TYPING_MS);
  const { data } = useQuery(
    trpc.admin.performances.list.queryOptions(
      { ...FOUND, search: words, locale: activeLocale() },
      { placeholderData: keepPreviousData },
    ),
  );
  const found = (data?.rows ?? []).map((evening) => ({
    value: evening.id,
    label: labelOf(evening),
  }));
  const isFound = found.some(({ value }) => value === chosen?.id);
  const kept = chosen?.label && !isFound ? [{ value: chosen.id, label: chosen.label }] : [];
  return (
    <Select
      label={t('adminAdmissions.evening')}
      placeholder={t('adminAdmissions.anyEvening')}
      data={[...kept, ...found]}
      // The server has searched already, also in what is not in the label.
      filter={({ options }) => options}
      value={chosen?.id ?? null}
      onChange={onPick}
      onSearchChange={setTyped}
      nothingFoundMessage={t('adminCommon.nothingFound')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('adminAdmissions.allEvenings') }}
    />
  );
}

/** What was picked stands in the field as its label, which is no search. */
function wordsOf(typed: string) {
  return typed.trim().slice(0, 120);
}

export function labelOf({ show, startsAt, venue }: Pick<Listed, 'show' | 'startsAt' | 'venue'>) {
  return `${show.title}, ${formatStamp(startsAt, venue.timeZone)}, ${venue.name}`;
}
