import { TextInput } from '@mantine/core';

import { HELP_BELOW } from '../../components/admin/help-below.ts';
import { languageName, TranslatedField } from '../../components/admin/translated-field.tsx';
import { LOCALES, t } from '../../i18n/t.ts';
import { inBothLanguages } from '../../lib/admin/field-errors.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';
import { type Settings, useSettingsForm } from './use-settings-form.ts';

type Fields = Settings['company']['fields'];
const LINES = ['name', 'email', 'phone', 'address', 'senderName'] as const;

/** Who the company is, where it is reached, and whose name its mails carry. */
export function CompanyForm({ settings }: { settings: Settings }) {
  const form = useSettingsForm<Fields>({
    settings,
    of: ({ company }) => company,
    save: ({ version, fields }) =>
      trpcClient.admin.settings.saveCompany.mutate({ version, ...fields }),
  });
  const { fields, errors, set } = form;
  const line = (name: (typeof LINES)[number]) => ({
    ...HELP_BELOW,
    label: t(`adminSettings.${name}`),
    value: fields[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <SettingsForm form={form} linesOf={linesOf}>
      <TextInput {...line('name')} />
      <TranslatedField
        label={t('adminSettings.tagline')}
        description={t('adminSettings.taglineHelp')}
        value={fields.tagline}
        errors={inBothLanguages(errors, 'tagline')}
        onChange={(tagline) => set({ tagline })}
      />
      <div className={classes['fields']}>
        <TextInput type="email" description={t('adminSettings.emailHelp')} {...line('email')} />
        <TextInput type="tel" {...line('phone')} />
        <TextInput {...line('address')} />
        <TextInput description={t('adminSettings.senderNameHelp')} {...line('senderName')} />
      </div>
    </SettingsForm>
  );
}

function linesOf(fields: Fields): [string, string][] {
  return [
    ...LINES.map((name): [string, string] => [t(`adminSettings.${name}`), fields[name]]),
    ...LOCALES.map((locale): [string, string] => [
      `${t('adminSettings.tagline')}, ${languageName(locale)}`,
      fields.tagline[locale],
    ]),
  ];
}
