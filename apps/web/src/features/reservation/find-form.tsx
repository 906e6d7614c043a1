import { useForm } from '@mantine/form';

import { Action } from '../../components/action.tsx';
import { TextField } from '../../components/fields.tsx';
import { t } from '../../i18n/t.ts';
import { isEmailAddress } from '../../lib/schemas.ts';
import classes from './find.module.css';

interface FindFormProps {
  isBusy: boolean;
  onFind: (email: string) => void;
}

export function FindForm({ isBusy, onFind }: FindFormProps) {
  const form = useForm({
    initialValues: { email: '' },
    validate: {
      email: async (value: string) =>
        (await isEmailAddress(value)) ? null : t('booking.invalidEmail'),
    },
  });
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={form.onSubmit(
        ({ email }) => onFind(email.trim()),
        () => form.getInputNode('email')?.focus(),
      )}
    >
      <TextField
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('manage.findEmail')}
        {...form.getInputProps('email')}
      />
      <Action kind="primary" size="large" type="submit" isBusy={isBusy}>
        {isBusy ? t('manage.findSending') : t('manage.findSubmit')}
      </Action>
    </form>
  );
}
