import { Button } from '@mantine/core';

import { t } from '../../i18n/t.ts';
import { failureOf } from '../../lib/failure.ts';
import type { FieldErrors } from '../../lib/admin/field-errors.ts';
import { Notice } from '../notice.tsx';
import { Refusal, sentenceOf } from '../refusal.tsx';
import classes from './form-foot.module.css';

interface FormFootProps {
  isDirty: boolean;
  isSaving: boolean;
  error: unknown;
  errors: FieldErrors;
  label?: string;
}

/** The end of a form: why it was not saved, and the button, which stays in sight. */
export function FormFoot({ isDirty, isSaving, error, errors, label }: FormFootProps) {
  return (
    <div className={classes['foot']}>
      {error ? <NotSaved error={error} errors={errors} /> : null}
      <div className={classes['line']}>
        <Button type="submit" loading={isSaving} disabled={!isDirty}>
          {label ?? t('adminCommon.save')}
        </Button>
      </div>
    </div>
  );
}

function NotSaved({ error, errors }: Pick<FormFootProps, 'error' | 'errors'>) {
  if (Object.keys(errors).length === 0) return <Refusal error={error} />;
  const { reason } = failureOf(error);
  return (
    <Notice tone="danger" live="assertive" title={t('adminCommon.problemTitle')}>
      <p>
        {reason === 'INVALID_INPUT' ? null : `${sentenceOf(reason)} `}
        {t('adminCommon.problemFields')}
      </p>
    </Notice>
  );
}
