import { NumberInput } from '@mantine/core';

import { HELP_BELOW } from '../../components/admin/help-below.ts';
import { t } from '../../i18n/t.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';
import { type Settings, useSettingsForm } from './use-settings-form.ts';

type Fields = Settings['booking']['fields'];

/** As the server has them; it says so itself beside the field when a value is out of them. */
const LIMITS = {
  holdMinutes: [5, 1_440],
  maxPartySize: [1, 100],
  closesMinutesBefore: [0, 10_080],
  resendsPerHalfHour: [1, 20],
} as const;
const NAMES = [
  'holdMinutes',
  'maxPartySize',
  'closesMinutesBefore',
  'resendsPerHalfHour',
] as const satisfies (keyof Fields)[];

/** Limits and deadlines. */
export function BookingForm({ settings }: { settings: Settings }) {
  const form = useSettingsForm<Fields>({
    settings,
    of: ({ booking }) => booking,
    save: ({ version, fields }) =>
      trpcClient.admin.settings.saveBooking.mutate({ version, ...fields }),
  });
  return (
    <SettingsForm form={form} linesOf={linesOf}>
      <div className={classes['fields']}>
        {NAMES.map((name) => (
          <NumberInput
            key={name}
            {...HELP_BELOW}
            label={t(`adminSettings.${name}`)}
            description={t(`adminSettings.${name}Help`)}
            value={form.fields[name]}
            error={form.errors[name]}
            min={LIMITS[name][0]}
            max={LIMITS[name][1]}
            allowDecimal={false}
            clampBehavior="none"
            onChange={(value) => form.set({ [name]: Number(value) })}
          />
        ))}
      </div>
    </SettingsForm>
  );
}

function linesOf(fields: Fields): [string, string][] {
  return NAMES.map((name) => [t(`adminSettings.${name}`), String(fields[name])]);
}
