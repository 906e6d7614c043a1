/** Shows the question for the password; true when it was answered rightly, false when the person gave up. */
type AskPassword = () => Promise<boolean>;

let ask: AskPassword | null = null;
let asking: Promise<boolean> | null = null;

/** The back office says here how to ask; nobody asks elsewhere. */
export function answerPasswordQuestions(how: AskPassword | null) {
  ask = how;
}

/** Asks once for all calls that wait for it. */
export function askPassword(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => (asking = null));
  return asking;
}
