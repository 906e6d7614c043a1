import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * `upstream-process.ts <address> <port>`: stands where the app stands and shows what reaches it. `/api/events` sends five events of a
 * server-sent stream, one every 200 ms; everything else answers with the headers of the request.
 */
const [address = '127.0.0.1', port = '0'] = process.argv.slice(2);
const server = createServer((request, response) => {
  if (request.url === '/api/events') void sendEvents(response);
  else response.end(JSON.stringify(request.headers));
});
server.listen(Number(port), address, () => process.stdout.write('listening\n'));

async function sendEvents(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (let count = 1; count <= 5; count += 1) {
    response.write(`data: ${count}\n\n`);
    await delay(200);
  }
  response.end();
}
