import { connect, createServer } from 'node:net';

/** `forwarder.ts PORT ADDRESS PORT`: a published port of a container. */
process.title = 'docker-proxy';
const [from = '0', address = '', to = '0'] = process.argv.slice(2);
const server = createServer((inner) => {
  const outer = connect(Number(to), address);
  for (const [one, other] of [
    [inner, outer],
    [outer, inner],
  ] as const) {
    one.on('error', () => other.destroy());
    one.pipe(other);
  }
});
server.listen(Number(from));
