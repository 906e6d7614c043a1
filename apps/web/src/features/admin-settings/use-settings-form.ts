import { useQueryClient } from '@tanstack/react-query';

import { said } from '../../components/admin/toast.ts';
import { t } from '../../i18n/t.ts';
import { useVersionedForm, type Versioned } from '../../lib/admin/use-versioned-form.ts';
import { type RouterOutputs, trpc } from '../../lib/trpc.ts';

export type Settings = RouterOutputs['admin']['settings']['all'];

/** What the site has of its settings is read afresh: the names, the pages, the logo. */
export function useRefreshSettings() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: trpc.admin.settings.pathKey() });
    await queries.invalidateQueries({ queryKey: trpc.site.pathKey() });
  };
}

interface Part<Fields> {
  /** The part in what the server answers. */
  of: (settings: Settings) => Versioned<Fields>;
  settings: Settings;
  save: (asked: Versioned<Fields>) => Promise<{ version: number }>;
  onSaved?: (() => void) | undefined;
}

/** One part of the settings as a form: each has a version of its own, so that two people can change two parts. */
export function useSettingsForm<Fields extends object>(part: Part<Fields>) {
  const queries = useQueryClient();
  const refresh = useRefreshSettings();
  return useVersionedForm<Fields>({
    saved: part.of(part.settings),
    save: part.save,
    reload: async () =>
      part.of(
        await queries.fetchQuery({ ...trpc.admin.settings.all.queryOptions({}), staleTime: 0 }),
      ),
    onSaved: () => {
      said(t('adminCommon.saved'));
      part.onSaved?.();
      void refresh();
    },
  });
}
