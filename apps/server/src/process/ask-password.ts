import { createInterface } from 'node:readline';
import { StartRefused } from './explain.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const BACKSPACE = /^[\b\u007f]$/;

/** A password from the terminal, typed twice and never shown, or the first line of what is piped in. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) return firstLine();
  const password = await typed('Password (at least 12 characters): ');
  if ((await typed('The same again: ')) !== password)
    throw new StartRefused('The two passwords differ. Nothing was changed.');
  return password;
}

async function firstLine() {
  for await (const line of createInterface({ input: process.stdin })) return line;
  throw new StartRefused('A password is needed on the standard input.');
}

/** One line in raw mode, in which the terminal echoes nothing. */
function typed(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true).setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let text = '';
    const leave = () => {
      stdin.off('data', read);
      stdin.setRawMode(false).pause();
      stderr.write('\n');
    };
    function read(chunk: Buffer | string) {
      for (const letter of chunk.toString()) {
        if (letter === CTRL_C || letter === CTRL_D) {
          leave();
          reject(new StartRefused('Nothing was changed.'));
          return;
        }
        if (letter === '\r' || letter === '\n') {
          leave();
          resolve(text);
          return;
        }
        text = BACKSPACE.test(letter) ? Array.from(text).slice(0, -1).join('') : text + letter;
      }
    }
    stdin.on('data', read);
  });
}
