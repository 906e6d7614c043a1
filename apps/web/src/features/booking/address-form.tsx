import { useForm } from '@mantine/form';

import { useEffect } from 'react';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { Actions } from '../../components/page.tsx';
import { t } from '../../i18n/t.ts';
import { isEmailAddress } from '../../lib/schemas.ts';
import classes from './booked.module.css';

interface AddressFormProps {
  address: string;
  isBusy: boolean;
  onSave: (address: string) => void;
  onClose: () => void;
}

/** Opens in the place of the address, with the wrong one already in it: most slips are one letter. */
export function AddressForm({ address, isBusy, onSave, onClose }: AddressFormProps) {
  const form = useForm({
    initialValues: { email: address },
    validate: {
      email: async (value: string) =>
        (await isEmailAddress(value)) ? null : t('booking.invalidEmail'),
    },
  });
  const { getInputNode } = form;
  useEffect(() => getInputNode('email')?.focus(), [getInputNode]);
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={form.onSubmit(({ email }) => onSave(email.trim()))}
    >
      <TextField
        type="email"
        autoComplete="email"
        label={t('booking.changeEmail')}
        {...form.getInputProps('email')}
      />
      <Actions>
        <Action kind="primary" type="submit" isBusy={isBusy}>
          {t('booking.saveEmail')}
        </Action>
        <Action onClick={onClose}>{t('booking.keepEmail')}</Action>
      </Actions>
    </form>
  );
}
