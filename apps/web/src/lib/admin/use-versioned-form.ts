import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { failureOf } from '../failure.ts';
import { fieldErrorsOf } from './field-errors.ts';

export interface Versioned<Fields> {
  version: number;
  fields: Fields;
}

interface Options<Fields> {
  saved: Versioned<Fields>;
  save: (asked: Versioned<Fields>) => Promise<{ version: number }>;
  /** What stands saved now, when somebody else was faster. */
  reload: () => Promise<Versioned<Fields>>;
  onSaved: () => void;
}

/** A form over something that others may save too: nothing is overwritten unless the person says so. */
export function useVersionedForm<Fields extends object>(options: Options<Fields>) {
  const { saved, save, reload, onSaved } = options;
  const [base, setBase] = useState(saved);
  const [fields, setFields] = useState(saved.fields);
  const [theirs, setTheirs] = useState<Versioned<Fields> | null>(null);
  const isDirty = !isSame(fields, base.fields);
  // Somebody else's news are taken up as long as there is nothing to lose here, or nothing new about these fields.
  const isNews = !theirs && saved.version > base.version;
  if (isNews && (!isDirty || isSame(saved.fields, base.fields))) {
    setBase(saved);
    if (!isDirty) setFields(saved.fields);
  }

  const saving = useMutation({
    mutationFn: save,
    onSuccess: ({ version }, asked) => {
      setBase({ version, fields: asked.fields });
      setTheirs(null);
      onSaved();
    },
    onError: async (error) => {
      if (failureOf(error).reason === 'STALE') setTheirs(await reload());
    },
  });
  const isStale = failureOf(saving.error).reason === 'STALE';

  return {
    fields,
    version: base.version,
    isDirty,
    isSaving: saving.isPending,
    /** The refusal, unless it is told beside fields or as a conflict. */
    error: saving.error && !isStale ? saving.error : null,
    errors: fieldErrorsOf(saving.error),
    theirs,
    set: (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part })),
    submit: () => saving.mutate({ version: base.version, fields }),
    keepMine: () => theirs && saving.mutate({ version: theirs.version, fields }),
    takeTheirs: () => {
      if (!theirs) return;
      setBase(theirs);
      setFields(theirs.fields);
      setTheirs(null);
      saving.reset();
    },
  };
}

/** Whatever order the keys came in. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [mine, yours] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    mine.size === yours.size &&
    Array.isArray(one) === Array.isArray(other) &&
    [...mine].every(([key, value]) => yours.has(key) && isSame(value, yours.get(key)))
  );
}
