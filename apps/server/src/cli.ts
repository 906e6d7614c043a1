import { COMMANDS } from './commands/index.ts';
import { explain, StartRefused } from './process/explain.ts';

/** `cli.ts <command> …`: what an operator runs beside the site, one file a command. */
const HELP = new Set(['--help', '-h']);
const [name = '', ...args] = process.argv.slice(2);

try {
  if (HELP.has(name)) console.log(Object.keys(COMMANDS).map(help).join('\n'));
  else if (args.some((word) => HELP.has(word)) && COMMANDS[name]) console.log(help(name));
  else await commandOf(name).run(args);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function commandOf(name: string) {
  const command = COMMANDS[name];
  if (!command) throw new StartRefused(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  return command;
}

function help(name: string) {
  const { usage, summary } = commandOf(name);
  return `${name} ${usage}\n    ${summary}`;
}
