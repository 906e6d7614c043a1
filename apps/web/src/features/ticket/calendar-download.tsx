import { useMutation } from '@tanstack/react-query';

import { Action } from '../../components/action.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpcClient } from '../../lib/trpc.ts';

export function CalendarDownload({ token }: { token: string }) {
  const download = useMutation({
    mutationFn: () => trpcClient.tickets.calendar.query({ token, locale: activeLocale() }),
    onSuccess: ({ filename, ics }) =>
      saveFile(filename, new Blob([ics], { type: 'text/calendar' })),
  });
  return (
    <>
      <Action isBusy={download.isPending} onClick={() => download.mutate()}>
        {t('ticket.calendar')}
      </Action>
      {download.error && <Refusal error={download.error} onRetry={() => download.mutate()} />}
    </>
  );
}

function saveFile(name: string, content: Blob) {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
