import type { admin } from './it/admin/index.ts';
import type { door } from './it/door.ts';
import type { staffErrors } from './it/staff-errors.ts';
import type { site } from './it/site.ts';

/** Two forms are enough for the site's languages; a language with more widens this type first. */
export interface Plural {
  one: string;
  other: string;
}
export type Message = string | Plural;

type Source = typeof site &
  typeof admin & {
    door: typeof door;
    staffErrors: typeof staffErrors;
  };
export type Area = keyof Source;
export type Key = { [A in Area]: `${A}.${keyof Source[A] & string}` }[Area];

type MessageOf<K> = K extends `${infer A extends Area}.${infer N}`
  ? N extends keyof Source[A]
    ? Source[A][N]
    : never
  : never;
type Names<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type Placeholders<M> = M extends Plural ? 'n' | Names<M['one'] | M['other']> : Names<M>;

/** The second argument of `t`: absent for a plain text, else exactly the placeholders of the text. */
export type Params<K> = [Placeholders<MessageOf<K>>] extends [never]
  ? []
  : [params: Record<Placeholders<MessageOf<K>>, string | number>];

/** What another language must provide for an area: the same keys, plural where Italian is plural. */
export type Translation<T> = { [K in keyof T]: T[K] extends Plural ? Plural : string };
