import { useState } from 'react';

interface Saved<T> {
  values: T;
  revision: number;
}

/**
 * The values of a form over something that others edit too. While nothing is typed the form follows what is saved; once something is,
 * it stands on the version it began with, unless only other parts of the thing have changed since.
 */
export function useEdited<T>(saved: Saved<T>) {
  const [base, setBase] = useState(saved);
  const [values, setValues] = useState(saved.values);
  /** The version that this form has itself written and that is on its way back. */
  const [written, setWritten] = useState<number | null>(null);
  const isDirty = written === null && !isSame(values, base.values);
  const adopt = () => {
    setBase(saved);
    setValues(saved.values);
  };
  if (written !== null && saved.revision >= written) {
    setWritten(null);
    adopt();
  } else if (saved.revision !== base.revision && (!isDirty || isSame(saved.values, base.values))) {
    setBase(saved);
    if (!isDirty) setValues(saved.values);
  }
  return {
    values,
    isDirty,
    revision: base.revision,
    /** Somebody else has changed the same part meanwhile. */
    isOvertaken: isDirty && saved.revision > base.revision && !isSame(saved.values, base.values),
    set: (part: Partial<T>) => setValues((before) => ({ ...before, ...part })),
    /** What is typed stands, now on the version that is saved. */
    keepMine: () => setBase(saved),
    takeTheirs: adopt,
    /** After a save of this form: what comes back with that version or a later one is what was typed, or newer. */
    wrote: (revision: number) => setWritten(revision),
  };
}

function isSame(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}
