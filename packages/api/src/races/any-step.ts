import * as fc from 'fast-check';

/** One thing that a visitor, an usher, a job or the clock does. */
export type Step =
  | { kind: 'create'; size: number }
  | { kind: 'wait'; minutes: number }
  | { kind: 'confirm' | 'cancel' | 'sweep' | 'undo'; who: number }
  | { kind: 'resize' | 'scan'; who: number; size: number };

const who = fc.nat({ max: 7 });
const size = fc.integer({ min: 1, max: 5 });
/** Evenings as chance would have them. */
export const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('create' as const), size }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('confirm' as const, 'cancel', 'sweep', 'undo'),
        who,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('resize' as const, 'scan'), who, size }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(5, 31) }),
    },
  ),
  { minLength: 8, maxLength: 30 },
);
