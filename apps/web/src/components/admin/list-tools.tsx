import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconColumns3, IconDownload, IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { t } from '../../i18n/t.ts';
import { downloadText } from '../../lib/admin/download.ts';
import { Refusal } from '../refusal.tsx';
import classes from './list-page.module.css';

interface ListToolsProps {
  searchLabel: string;
  state: { q?: string };
  columns: { key: string; title: string; isHeading?: boolean }[];
  /** The keys of the columns that are shown. */
  shown: string[];
  filters?: ReactNode;
  isFiltered: boolean;
  onClear: () => void;
  csv?: { name: string; fetch: () => Promise<string> };
  onState: (part: { q?: string | undefined; page?: undefined; cols?: string | undefined }) => void;
}

const TYPING_MS = 250;

/** Above a list: search, filters, which columns, export. */
export function ListTools(props: ListToolsProps) {
  const { searchLabel, state, filters, isFiltered, onClear, csv, onState } = props;
  const [typed, setTyped] = useState(state.q ?? '');
  const [known, setKnown] = useState(state.q);
  // The address has changed by itself: the back button, a cleared filter.
  if (known !== state.q) {
    setKnown(state.q);
    if ((state.q ?? '') !== typed.trim()) setTyped(state.q ?? '');
  }
  const search = useDebouncedCallback((q: string, page: string) => {
    // Whoever has followed a link meanwhile is not called back.
    if (location.pathname === page) onState({ q: q.trim() || undefined, page: undefined });
  }, TYPING_MS);
  return (
    <search className={classes['tools']}>
      <TextInput
        className={classes['search']}
        label={searchLabel}
        type="search"
        value={typed}
        leftSection={<IconSearch aria-hidden size={18} />}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value, location.pathname);
        }}
      />
      {filters}
      {(isFiltered || state.q) && (
        <Button variant="subtle" onClick={onClear}>
          {t('adminCommon.clearFilters')}
        </Button>
      )}
      <div className={classes['end']}>
        <ColumnChoice {...props} />
        {csv && <Export csv={csv} />}
      </div>
    </search>
  );
}

function ColumnChoice({ columns, shown, onState }: ListToolsProps) {
  const choice = columns.filter(({ isHeading }) => !isHeading);
  return (
    <Popover withArrow position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 aria-hidden size={18} />}>
          {t('adminCommon.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={t('adminCommon.columnsHelp')}
          value={shown}
          onChange={(keys) => onState({ cols: keys.join(',') || undefined })}
        >
          <Stack gap="xs" mt="xs">
            {choice.map(({ key, title }) => (
              <Checkbox key={key} value={key} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

function Export({ csv }: { csv: NonNullable<ListToolsProps['csv']> }) {
  const fetching = useMutation({
    mutationFn: csv.fetch,
    onSuccess: (text) => downloadText(csv.name, text),
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload aria-hidden size={18} />}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t('adminCommon.export')}
      </Button>
      {fetching.error && <Refusal error={fetching.error} onRetry={() => fetching.mutate()} />}
    </>
  );
}
