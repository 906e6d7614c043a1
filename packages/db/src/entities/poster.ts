import { defineEntity, p } from '@mikro-orm/core';
import { bothLanguages, createdAt, id, translated } from './columns.ts';
import { Show } from './show.ts';

export interface PosterFile {
  /** A name below the media folder; it carries the content's hash, so it never changes meaning. */
  file: string;
  width: number;
  height: number;
  type: 'image/avif' | 'image/webp' | 'image/jpeg';
  /** Set on the wide crop that chat previews show. */
  crop?: 'share';
}

const PosterSchema = defineEntity({
  name: 'Poster',
  properties: {
    id: id(),
    show: () => p.oneToOne(Show).ref().owner().unique().deleteRule('cascade'),
    alt: translated(),
    color: p.string(),
    /** The point that stays visible when the poster is cropped, in percent from the top left. */
    focalX: p.integer(),
    focalY: p.integer(),
    width: p.integer(),
    height: p.integer(),
    files: p.json<PosterFile[]>(),
    createdAt: createdAt(),
  },
  checks: [
    {
      name: 'poster_focal_check',
      expression: 'focal_x >= 0 and focal_x <= 100 and focal_y >= 0 and focal_y <= 100',
    },
    { name: 'poster_color_check', expression: "color ~ '^#[0-9a-f]{6}$'" },
    { name: 'poster_alt_check', expression: bothLanguages('alt') },
  ],
});
/** A show's poster in several sizes; the files live in the media folder. */
export class Poster extends PosterSchema.class {}
PosterSchema.setClass(Poster);
