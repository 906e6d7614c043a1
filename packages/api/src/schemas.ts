export * from './account/schema.ts';
export * from './accounts/admin-schema.ts';
export * from './accounts/schema.ts';
export * from './door/schema.ts';
export {
  IMPORT_COLUMNS,
  IMPORT_KINDS,
  IMPORT_PROBLEMS,
  LARGEST_IMPORT_BYTES,
  REQUIRED_COLUMNS,
} from './imports/admin-schema.ts';
export * from './performances/schema.ts';
export { POST_QUERIES } from './post-queries.ts';
export {
  changePartySizeInput,
  correctEmailInput,
  createReservationInput,
  emailAddress,
  findInput,
  LARGEST_PARTY,
  requestInput,
  tokenInput,
} from './reservations/schema.ts';
export { accessFeature, contentNote, listShowsInput, showBySlugInput } from './shows/schema.ts';
