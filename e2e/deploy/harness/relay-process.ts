import { SMTPServer } from 'smtp-server';

/** `relay-process.ts <address> <port>`: a mail relay that takes everything and says one line for each mail, nothing of whom. */
const [address = '127.0.0.1', port = '0'] = process.argv.slice(2);
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  logger: false,
  onData(stream, _session, callback) {
    stream.resume();
    stream.on('end', () => {
      process.stdout.write('mail\n');
      callback();
    });
  },
});
server.on('error', () => {});
server.listen(Number(port), address, () => process.stdout.write('listening\n'));
