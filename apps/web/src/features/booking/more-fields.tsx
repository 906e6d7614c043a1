import type { UseFormReturnType } from '@mantine/form';

import { TextAreaField, TextField } from '../../components/fields.tsx';
import { t } from '../../i18n/t.ts';
import type { Draft } from './attempt.ts';
import classes from './booking-form.module.css';

/** What most parties have no need to say, folded away until there is something in it or wrong with it. */
export function MoreFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { phone, notes, accessNeeds } = form.getInitialValues();
  const { errors } = form;
  const isOpen = [
    phone,
    notes,
    accessNeeds,
    errors['phone'],
    errors['notes'],
    errors['accessNeeds'],
  ].some(Boolean);
  return (
    <details className={classes['more']} {...(isOpen ? { open: true } : {})}>
      <summary>{t('booking.moreFields')}</summary>
      <div>
        <TextField
          type="tel"
          isOptional
          autoComplete="tel"
          label={t('booking.phone')}
          description={t('booking.phoneHelp')}
          {...form.getInputProps('phone')}
        />
        <TextAreaField
          isOptional
          label={t('booking.accessNeeds')}
          description={t('booking.accessNeedsHelp')}
          {...form.getInputProps('accessNeeds')}
        />
        <TextAreaField
          isOptional
          label={t('booking.notes')}
          description={t('booking.notesHelp')}
          {...form.getInputProps('notes')}
        />
      </div>
    </details>
  );
}
