const HALF = 4;

/** `ACDE FHJK`: as it is printed on the ticket and read aloud. */
export function groupCode(code: string) {
  return code.length > HALF ? `${code.slice(0, HALF)} ${code.slice(HALF)}` : code;
}
