import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';

import { PictureDrop, PictureRefusal } from '../../components/admin/picture-drop.tsx';
import { Section } from '../../components/admin/page-frame.tsx';
import { said } from '../../components/admin/toast.ts';
import { t } from '../../i18n/t.ts';
import { uploadPicture } from '../../lib/admin/upload.ts';
import { failureOf } from '../../lib/failure.ts';
import { trpcClient } from '../../lib/trpc.ts';
import classes from './settings.module.css';
import { type Settings, useRefreshSettings } from './use-settings-form.ts';

/** The logo, on both grounds on which the site will show it. */
export function LogoForm({ settings }: { settings: Settings }) {
  const { logo, version } = settings.look;
  const refresh = useRefreshSettings();
  const onError = (error: unknown) => (failureOf(error).reason === 'STALE' ? refresh() : undefined);
  const upload = useMutation({
    mutationFn: (file: File) => uploadPicture('admin.settings.replaceLogo', { version }, file),
    onSuccess: () => {
      said(t('adminSettings.logoSaved'));
      return refresh();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => trpcClient.admin.settings.removeLogo.mutate({ version }),
    onSuccess: () => {
      said(t('adminSettings.logoRemoved'));
      return refresh();
    },
    onError,
  });
  const error = upload.error ?? remove.error;
  return (
    <Section title={t('adminSettings.logo')} help={t('adminSettings.logoHelp')}>
      {logo ? (
        <div className={classes['grounds']}>
          {(['light', 'dark'] as const).map((ground) => (
            <figure key={ground}>
              <div className={classes['ground']} data-ground={ground}>
                <img {...logo} alt="" />
              </div>
              <figcaption>
                {ground === 'light'
                  ? t('adminSettings.logoOnLight')
                  : t('adminSettings.logoOnDark')}
              </figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <p>{t('adminSettings.logoNone')}</p>
      )}
      <PictureDrop
        isReplacing={Boolean(logo)}
        isBusy={upload.isPending}
        onPick={(file) => {
          remove.reset();
          upload.mutate(file);
        }}
      />
      {error ? <PictureRefusal error={error} /> : null}
      {logo && (
        <Group>
          <Button
            variant="default"
            loading={remove.isPending}
            onClick={() => {
              upload.reset();
              remove.mutate();
            }}
          >
            {t('adminSettings.logoRemove')}
          </Button>
        </Group>
      )}
    </Section>
  );
}
