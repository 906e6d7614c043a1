import { languageName, TranslatedField } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { inBothLanguages } from '../../lib/admin/field-errors.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import { type Settings, useSettingsForm } from './use-settings-form.ts';

type Fields = Pick<Settings['notice'], 'notice'>;

/** What every page says at its top. */
export function NoticeForm({ settings }: { settings: Settings }) {
  const form = useSettingsForm<Fields>({
    settings,
    of: ({ notice: { version, notice } }) => ({ version, fields: { notice } }),
    save: ({ version, fields }) =>
      trpcClient.admin.settings.saveNotice.mutate({ version, ...fields }),
  });
  const { notice } = form.fields;
  return (
    <SettingsForm form={form} linesOf={linesOf}>
      <TranslatedField
        label={t('adminSettings.noticeLabel')}
        description={t('adminSettings.noticeHelp')}
        value={notice}
        errors={inBothLanguages(form.errors, 'notice')}
        isOptional={!notice.it && !notice.en}
        onChange={(changed) => form.set({ notice: changed })}
      />
    </SettingsForm>
  );
}

function linesOf({ notice }: Fields): [string, string][] {
  return LOCALES.map((locale) => [languageName(locale), notice[locale]]);
}
