/** What the back office's forms check before they send; no visitor downloads them. */
export * from './jump/admin-schema.ts';
