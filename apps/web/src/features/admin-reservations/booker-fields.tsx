import { Select, Switch, Textarea, TextInput } from '@mantine/core';

import { LOCALES, t } from '../../i18n/t.ts';
import type { Locale } from '../../i18n/t.ts';
import type { FieldErrors } from '../../lib/admin/field-errors.ts';
import classes from './reservations.module.css';

export interface Booker {
  name: string;
  email: string;
  phone: string;
  accessNeeds: string;
  notes: string;
  locale: Locale;
  isConfirmed: boolean;
}

interface BookerFieldsProps {
  booker: Booker;
  errors: FieldErrors;
  set: (part: Partial<Booker>) => void;
}

/** Who it is for; only the name is needed. */
export function BookerFields({ booker, errors, set }: BookerFieldsProps) {
  const { name, email, phone, accessNeeds, notes, locale, isConfirmed } = booker;
  const hasEmail = email.trim() !== '';
  return (
    <div className={classes['fields']}>
      <TextInput
        label={t('adminReservations.name')}
        value={name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errors['name']}
        maxLength={120}
        autoComplete="off"
        required
        withAsterisk={false}
      />
      <TextInput
        label={optional(t('adminReservations.phone'))}
        type="tel"
        value={phone}
        onChange={(event) => set({ phone: event.currentTarget.value })}
        error={errors['phone'] && t('adminReservations.badPhone')}
        autoComplete="off"
      />
      <TextInput
        label={optional(t('adminReservations.email'))}
        description={t('adminReservations.emailHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="email"
        value={email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={errors['email'] && t('adminReservations.badEmail')}
        autoComplete="off"
      />
      <Select
        label={t('adminReservations.language')}
        data={LOCALES.map((value) => ({ value, label: t(`adminReservations.language_${value}`) }))}
        value={locale}
        onChange={(value) => set({ locale: LOCALES.find((each) => each === value) ?? locale })}
        allowDeselect={false}
      />
      <div data-wide>
        <Switch
          label={t('adminReservations.confirmNow')}
          description={t('adminReservations.confirmNowHelp')}
          checked={!hasEmail || isConfirmed}
          disabled={!hasEmail}
          onChange={(event) => set({ isConfirmed: event.currentTarget.checked })}
        />
      </div>
      <Textarea
        label={optional(t('adminReservations.accessNeeds'))}
        description={t('adminReservations.accessHelp')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={accessNeeds}
        onChange={(event) => set({ accessNeeds: event.currentTarget.value })}
        error={errors['accessNeeds']}
        maxLength={500}
        autosize
        minRows={2}
      />
      <Textarea
        label={optional(t('adminReservations.notes'))}
        value={notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        error={errors['notes']}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </div>
  );
}

function optional(label: string) {
  return `${label} (${t('adminCommon.optional')})`;
}
