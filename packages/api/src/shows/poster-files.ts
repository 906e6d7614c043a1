import type { EntityManager, PosterFile } from '@azionelab/db';

/** Those of the files that no poster refers to: two shows share them when one is a copy of the other. */
export async function unusedFiles(tx: EntityManager, files: PosterFile[]): Promise<string[]> {
  const names = files.map(({ file }) => file);
  if (names.length === 0) return [];
  const used = await tx.execute<{ file: string }[]>(
    `select distinct f ->> 'file' as file from poster, jsonb_array_elements(files) f
     where f ->> 'file' in (${names.map(() => '?').join(', ')})`,
    names,
  );
  return names.filter((name) => !used.some(({ file }) => file === name));
}
