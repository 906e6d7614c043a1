/**
 * The schemas bring zod: fetched when a form is first touched, so that they are no part of the first load.
 * Null when they cannot be had; the server then refuses bad input by itself.
 */
export function loadSchemas() {
  return import('@azionelab/api/schemas').catch(() => null);
}

/** Whether an address has the form of one. */
export async function isEmailAddress(text: string) {
  const schemas = await loadSchemas();
  return schemas ? schemas.emailAddress.safeParse(text).success : true;
}
