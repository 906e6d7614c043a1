import { defineEntity, p } from '@mikro-orm/core';
import { createdAt, id, instant } from './columns.ts';
import { User } from './user.ts';

const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  properties: {
    id: id(),
    user: () => p.manyToOne(User).ref().deleteRule('cascade'),
    codeHash: p.string().length(43).unique('recovery_code_hash_unique'),
    usedAt: instant().nullable(),
    createdAt: createdAt(),
  },
  indexes: [{ properties: ['user'] }],
});
/** Lets somebody in once who has lost the phone with the second factor. */
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);
