import { useQuery } from '@tanstack/react-query';

import { activeLocale } from '../i18n/t.ts';
import { trpc } from './trpc.ts';

/** Shown until the settings of the company have arrived. */
const NAME = 'AzioneLab';

export function useSiteInfo() {
  return useQuery(
    trpc.site.info.queryOptions({ locale: activeLocale() }, { staleTime: 5 * 60_000 }),
  );
}

export function useSiteName() {
  return useSiteInfo().data?.name ?? NAME;
}
