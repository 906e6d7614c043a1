import '@mantine/dropzone/styles.css';

import { Button, Checkbox, Radio } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { LARGEST_IMPORT_BYTES } from '@azionelab/api/admin-schemas';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef } from 'react';

import { Section } from '../../components/admin/page-frame.tsx';
import { Notice } from '../../components/notice.tsx';
import { t } from '../../i18n/t.ts';
import classes from './imports.module.css';
import type { Import, ImportKind } from './use-import.ts';

const MEGABYTE = 1024 * 1024;
const CHOICES = ['skip', 'refuse'] as const;

/** The file, dropped or chosen, and what becomes of what is there already. */
export function FileStep({ kind, importing }: { kind: ImportKind; importing: Import }) {
  const open = useRef<() => void>(null);
  const { file, options, isTooLarge, check, run } = importing;
  const isBusy = check.isPending || run.isPending;
  return (
    <Section title={t('adminImports.fileTitle')}>
      <Dropzone
        className={classes['drop'] ?? ''}
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        multiple={false}
        disabled={isBusy}
        onDrop={([dropped]) => {
          if (dropped) void importing.choose(dropped);
        }}
        inputProps={{ 'aria-label': t('adminImports.choose') }}
      >
        <div className={classes['dropInner']}>
          <IconFileSpreadsheet aria-hidden size={40} stroke={1.5} />
          <p>{file ? t('adminImports.chosen', { name: file.name }) : t('adminImports.dropHere')}</p>
          <Button
            className={classes['chooseButton'] ?? ''}
            variant={file ? 'default' : 'filled'}
            disabled={isBusy}
            onClick={() => open.current?.()}
          >
            {file ? t('adminImports.chooseOther') : t('adminImports.choose')}
          </Button>
        </div>
      </Dropzone>
      {isTooLarge && (
        <Notice tone="danger" live="assertive" title={t('adminImports.tooLargeTitle')}>
          <p>{t('adminImports.tooLarge', { megabytes: LARGEST_IMPORT_BYTES / MEGABYTE })}</p>
        </Notice>
      )}
      <div className={classes['options']}>
        <Radio.Group
          label={t('adminImports.existing')}
          description={t('adminImports.existingHelp')}
          value={options.existing}
          onChange={(value) => {
            const existing = CHOICES.find((each) => each === value);
            if (existing) importing.change({ existing });
          }}
        >
          <div className={classes['radios']}>
            {CHOICES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`adminImports.existing_${each}`)}
                disabled={isBusy}
              />
            ))}
          </div>
        </Radio.Group>
        {kind === 'reservations' && (
          <Checkbox
            label={t('adminImports.sendTickets')}
            description={t('adminImports.sendTicketsHelp')}
            checked={options.sendTickets}
            disabled={isBusy}
            onChange={(event) => importing.change({ sendTickets: event.currentTarget.checked })}
          />
        )}
      </div>
    </Section>
  );
}
