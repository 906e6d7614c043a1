import type { ReactNode } from 'react';

import { ConflictNotice, type ConflictingField } from '../../components/admin/conflict-notice.tsx';
import { FormFoot } from '../../components/admin/form-foot.tsx';
import { UnsavedGuard } from '../../components/admin/unsaved-guard.tsx';
import type { useVersionedForm } from '../../lib/admin/use-versioned-form.ts';
import classes from './settings.module.css';

interface SettingsFormProps<Fields extends object> {
  form: ReturnType<typeof useVersionedForm<Fields>>;
  /** What the fields say, for showing where two versions differ. */
  linesOf: (fields: Fields) => [label: string, value: string][];
  children: ReactNode;
}

/** The frame of each part: what somebody else saved, the fields, the button, the guard. */
export function SettingsForm<Fields extends object>(props: SettingsFormProps<Fields>) {
  const { form, linesOf, children } = props;
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.theirs && (
        <ConflictNotice
          fields={differences(linesOf(form.theirs.fields), linesOf(form.fields))}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      {children}
      <FormFoot {...form} />
      <UnsavedGuard isDirty={form.isDirty} />
    </form>
  );
}

function differences(theirs: [string, string][], mine: [string, string][]): ConflictingField[] {
  const saved = new Map(theirs);
  return mine
    .filter(([label, value]) => saved.get(label) !== value)
    .map(([label, value]) => ({ label, theirs: saved.get(label) ?? '', mine: value }));
}
