import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

type Performances = RouterOutputs['admin']['performances'];
type Asked = RouterInputs['admin']['performances'];

export type Evening = Performances['byId'];
export type EveningRow = Performances['list']['rows'][number];
export type Choices = Performances['choices'];
export type Planned = Performances['plan'][number];
export type Audience = Performances['cancelPreview'];
export type MovePreview = Performances['movePreview'];
export type Affected = Performances['affected'];
export type PlanInput = Asked['plan'];
export type CreateInput = Asked['create'];
