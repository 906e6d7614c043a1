import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { t } from '../../i18n/t.ts';
import { inlinesOf } from '../../lib/prose.ts';

interface LinkFormProps {
  isOpen: boolean;
  onClose: () => void;
  onLink: (address: string) => void;
}

/** Asks for the address of a link; takes only one that the site will really make a link of. */
export function LinkForm({ isOpen, onClose, onLink }: LinkFormProps) {
  const [address, setAddress] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    // A form within a form: the outer one is not meant.
    event.stopPropagation();
    const isLink = inlinesOf(`[x](${address.trim()})`).some(({ kind }) => kind === 'link');
    setIsWrong(!isLink);
    if (!isLink) return;
    onLink(address.trim());
    setAddress('');
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={t('adminCommon.link')} returnFocus={false}>
      <Stack component="form" onSubmit={submit}>
        <TextInput
          label={t('adminCommon.linkAddress')}
          description={t('adminCommon.linkHelp')}
          value={address}
          error={isWrong && t('adminCommon.fieldWrong')}
          onChange={(event) => setAddress(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap="xs">
          <Button type="submit">{t('adminCommon.linkAdd')}</Button>
          <Button variant="default" onClick={onClose}>
            {t('adminCommon.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
