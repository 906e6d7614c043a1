import { Button, ColorInput, Group } from '@mantine/core';
import {
  ACCENT_PARTNERS,
  accentContrast,
  DEFAULT_ACCENT,
  isAccent,
  LEAST_CONTRAST,
  readableShade,
} from '@azionelab/api/admin-schemas';

import { StatusBadge } from '../../components/admin/status-badge.tsx';
import { activeLocale, t } from '../../i18n/t.ts';
import { trpcClient } from '../../lib/trpc.ts';
import { SettingsForm } from './settings-form.tsx';
import classes from './settings.module.css';
import { type Settings, useSettingsForm } from './use-settings-form.ts';

interface Fields {
  accent: string;
}

/** The company's colour, with how well it can be read while it is chosen. */
export function AccentForm({ settings }: { settings: Settings }) {
  const form = useSettingsForm<Fields>({
    settings,
    of: ({ look: { version, accent } }) => ({
      version,
      fields: { accent: accent ?? DEFAULT_ACCENT },
    }),
    save: async ({ version, fields: { accent } }) => {
      const chosen = accent.trim().toLowerCase();
      const isOwn = chosen === DEFAULT_ACCENT;
      const saved = await trpcClient.admin.settings.saveAccent.mutate({
        version,
        accent: isOwn ? null : chosen,
      });
      // The next page has it from the server; this one has it at once.
      document.documentElement.style.setProperty('--spot', chosen);
      return saved;
    },
  });
  const accent = form.fields.accent.trim().toLowerCase();
  const set = (color: string) => form.set({ accent: color });
  return (
    <SettingsForm form={form} linesOf={({ accent: color }) => [[t('adminSettings.accent'), color]]}>
      <div className={classes['fields']}>
        <ColorInput
          label={t('adminSettings.accent')}
          description={t('adminSettings.accentHelp')}
          value={form.fields.accent}
          error={form.errors['accent'] && whatIsWrong(accent)}
          onChange={set}
          format="hex"
          withEyeDropper={false}
        />
      </div>
      <Contrast accent={accent} onShade={set} />
      <div className={classes['samples']} aria-hidden>
        <span
          className={classes['sample']}
          style={{ background: accent, color: ACCENT_PARTNERS.words }}
        >
          {t('adminSettings.sampleWords')}
        </span>
        <span
          className={classes['sample']}
          style={{ background: ACCENT_PARTNERS.raised, color: accent }}
        >
          {t('adminSettings.sampleStage')}
        </span>
      </div>
      {accent !== DEFAULT_ACCENT && (
        <Group>
          <Button variant="default" onClick={() => set(DEFAULT_ACCENT)}>
            {t('adminSettings.accentOwn')}
          </Button>
        </Group>
      )}
    </SettingsForm>
  );
}

function whatIsWrong(accent: string) {
  if (!readableShade(accent)) return t('adminSettings.contrastNone');
  return t('adminSettings.contrastBad', {
    ratio: rounded(accentContrast(accent)),
    least: rounded(LEAST_CONTRAST),
  });
}

function Contrast({ accent, onShade }: { accent: string; onShade: (color: string) => void }) {
  const shade = readableShade(accent);
  if (!shade) return <p>{t('adminSettings.contrastNone')}</p>;
  const isGood = isAccent(accent);
  const ratio = rounded(accentContrast(accent));
  return (
    <div className={classes['line']} aria-live="polite">
      <StatusBadge tone={isGood ? 'good' : 'alarm'}>
        {isGood ? t('adminSettings.contrastGood', { ratio }) : whatIsWrong(accent)}
      </StatusBadge>
      {!isGood && (
        <Button variant="default" onClick={() => onShade(shade)}>
          {t('adminSettings.contrastShade', { color: shade })}
        </Button>
      )}
    </div>
  );
}

/** Downwards: 4.49 is not 4.5. */
function rounded(ratio: number) {
  const shown = Math.floor(ratio * 10) / 10;
  return shown.toLocaleString(activeLocale(), { minimumFractionDigits: 1 });
}
