/** What the back office's forms check before they send; no visitor downloads them. */
export {
  IMPORT_COLUMNS,
  IMPORT_KINDS,
  IMPORT_PROBLEMS,
  LARGEST_IMPORT_BYTES,
  REQUIRED_COLUMNS,
} from './imports/admin-schema.ts';
export * from './jump/admin-schema.ts';
export * from './look/schema.ts';
export { accessFeature, contentNote } from './shows/schema.ts';
