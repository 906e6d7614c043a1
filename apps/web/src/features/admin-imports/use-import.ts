import { LARGEST_IMPORT_BYTES } from '@azionelab/api/admin-schemas';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { trpc, trpcClient } from '../../lib/trpc.ts';
import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

type CheckInput = RouterInputs['admin']['imports']['check'];
export type ImportKind = CheckInput['kind'];
export interface ImportOptions {
  existing: 'skip' | 'refuse';
  sendTickets: boolean;
}
export type Checked = RouterOutputs['admin']['imports']['check'];
export type Imported = RouterOutputs['admin']['imports']['run'];

interface ChosenFile {
  name: string;
  csv: string;
}

const FIRST_OPTIONS: ImportOptions = { existing: 'skip', sendTickets: false };
/** Room for the hash of the plan, which the import sends with the file. */
const PLAN_BYTES = 100;

/** One file on its way in: chosen, checked at once and again after every change of an option, imported. */
export function useImport(kind: ImportKind) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [options, setOptions] = useState(FIRST_OPTIONS);
  // Asked for by hand, not kept by its input: that is a whole file of people's data.
  const check = useMutation({
    mutationFn: (input: CheckInput) => trpcClient.admin.imports.check.query(input),
    gcTime: 0,
  });
  const run = useMutation(trpc.admin.imports.run.mutationOptions({ gcTime: 0 }));

  function checkFile({ csv }: ChosenFile, chosen: ImportOptions) {
    run.reset();
    check.mutate({ kind, csv, ...chosen });
  }

  return {
    file,
    options,
    isTooLarge,
    check,
    run,
    choose: async (chosen: File) => {
      const next = { name: chosen.name, csv: await chosen.text() };
      const isLarge =
        bytesOf({ kind, csv: next.csv, ...options }) > LARGEST_IMPORT_BYTES - PLAN_BYTES;
      setTooLarge(isLarge);
      setFile(isLarge ? null : next);
      if (isLarge) check.reset();
      else checkFile(next, options);
    },
    change: (part: Partial<ImportOptions>) => {
      const changed = { ...options, ...part };
      setOptions(changed);
      if (file) checkFile(file, changed);
    },
    checkAgain: () => {
      if (file) checkFile(file, options);
    },
    makeAll: () => {
      if (file && check.data)
        run.mutate({ kind, csv: file.csv, ...options, plan: check.data.plan });
    },
    forget: () => {
      setFile(null);
      check.reset();
      run.reset();
    },
  };
}
export type Import = ReturnType<typeof useImport>;

const bytesOf = (input: CheckInput) => new Blob([JSON.stringify(input)]).size;
