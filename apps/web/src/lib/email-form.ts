/** Whether a text looks like an address, at once and without the schemas. The server decides. */
export const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text.trim());
