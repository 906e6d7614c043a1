import { RichTextField } from '../../components/admin/rich-text-field.tsx';
import { languageName, TranslatedField } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { inBothLanguages } from '../../lib/admin/field-errors.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';
import { type Settings, useSettingsForm } from './use-settings-form.ts';

type Page = Settings['pages'][number];
export type PageKey = Page['key'];
export const PAGE_KEYS = [
  'home',
  'about',
  'contacts',
  'privacy',
  'accessibility',
] as const satisfies PageKey[];

interface PageFormProps {
  settings: Settings;
  page: PageKey;
}

const ROWS = 16;

/** One of the pages whose words are the company's own. */
export function PageForm({ settings, page }: PageFormProps) {
  const form = useSettingsForm<Page['fields']>({
    settings,
    of: ({ pages }) =>
      pages.find(({ key }) => key === page) ?? {
        version: 0,
        fields: { title: { it: '', en: '' }, body: { it: '', en: '' } },
      },
    save: ({ version, fields }) =>
      trpcClient.admin.settings.savePage.mutate({ key: page, version, ...fields }),
  });
  const { fields, errors, set } = form;
  return (
    <SettingsForm form={form} linesOf={linesOf}>
      <p className={classes['line']}>
        <a href={page === 'home' ? '/' : `/${page}`}>{t('adminSettings.seePage')}</a>
      </p>
      <TranslatedField
        label={t('adminSettings.pageTitle')}
        value={fields.title}
        errors={inBothLanguages(errors, 'title')}
        onChange={(title) => set({ title })}
      />
      <RichTextField
        label={t('adminSettings.pageBody')}
        rows={ROWS}
        value={fields.body}
        errors={inBothLanguages(errors, 'body')}
        onChange={(body) => set({ body })}
      />
    </SettingsForm>
  );
}

function linesOf({ title, body }: Page['fields']): [string, string][] {
  return LOCALES.flatMap((locale): [string, string][] => [
    [`${t('adminSettings.pageTitle')}, ${languageName(locale)}`, title[locale]],
    [`${t('adminSettings.pageBody')}, ${languageName(locale)}`, body[locale]],
  ]);
}
