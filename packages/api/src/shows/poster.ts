import type { PosterFile } from '@azionelab/db';

/** Takes one parameter: the locale. */
export const POSTER_COLUMNS = `po.files as poster_files, po.alt ->> ? as poster_alt, po.color as poster_color,
  po.width as poster_width, po.height as poster_height, po.focal_x, po.focal_y`;

export interface PosterRow {
  poster_files: PosterFile[] | null;
  poster_alt: string | null;
  poster_color: string | null;
  poster_width: number | null;
  poster_height: number | null;
  focal_x: number | null;
  focal_y: number | null;
}

/** A poster as a page draws it; `focalX` and `focalY` are shares from the top left. */
export function posterOf(row: PosterRow) {
  if (!row.poster_files) return null;
  return {
    alt: row.poster_alt ?? '',
    color: row.poster_color ?? '#000000',
    width: row.poster_width ?? 0,
    height: row.poster_height ?? 0,
    focalX: (row.focal_x ?? 50) / 100,
    focalY: (row.focal_y ?? 50) / 100,
    sources: row.poster_files
      .filter(({ crop }) => !crop)
      .map(({ file, width, height, type }) => ({ src: `/media/${file}`, width, height, type })),
    /** The wide picture for chat previews. */
    shareImage:
      row.poster_files
        .filter(({ crop }) => crop === 'share')
        .map(({ file }) => `/media/${file}`)[0] ?? null,
  };
}
