import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

import { TextField } from '../../components/fields.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { t } from '../../i18n/t.ts';
import { trpc } from '../../lib/trpc.ts';
import { SearchHit } from './search-hit.tsx';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';

const FEWEST_LETTERS = 3;
const PAUSE_MS = 250;

interface SearchSheetProps {
  performanceId: string;
  onAdmit: (code: string, seats: number) => void;
  onClose: () => void;
}

export function SearchSheet({ performanceId, onAdmit, onClose }: SearchSheetProps) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text.trim(), PAUSE_MS);
  const isLongEnough = query.length >= FEWEST_LETTERS;
  const search = useQuery(
    trpc.door.search.queryOptions(
      { performanceId, query },
      { enabled: isLongEnough, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
  const hits = isLongEnough ? search.data : undefined;
  return (
    <Sheet title={t('door.search')} onClose={onClose}>
      <div className={classes['form']}>
        <TextField
          type="search"
          label={t('door.searchName')}
          description={t('door.searchHelp')}
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          data-focus-first=""
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {isLongEnough && search.error && (
        <Refusal error={search.error} onRetry={() => void search.refetch()} />
      )}
      <p aria-live="polite" className={classes['status']}>
        {hits &&
          (hits.length > 0
            ? t('door.found', { n: hits.length })
            : t('door.foundNone', { name: query }))}
        {isLongEnough && !hits && search.isFetching && t('common.loading')}
      </p>
      <ul className={classes['list']}>
        {hits?.map((hit) => (
          <li key={hit.code}>
            <SearchHit hit={hit} onAdmit={(seats) => onAdmit(hit.code, seats)} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
