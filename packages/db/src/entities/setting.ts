import { defineEntity, p } from '@mikro-orm/core';
import { instant } from './columns.ts';

const SettingSchema = defineEntity({
  name: 'Setting',
  properties: {
    key: p.string().primary(),
    value: p.json<unknown>(),
    updatedAt: instant()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    version: p.integer().version(),
  },
});
/** What the company can change without a developer: its name, its pages, its deadlines. */
export class Setting extends SettingSchema.class {}
SettingSchema.setClass(Setting);
