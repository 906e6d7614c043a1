import { EmailRefused, type EmailFacts } from '@azionelab/api/server';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterEach, expect, test } from 'vitest';
import { ADDRESS, givenFacts, TOKENS } from './testing/facts.ts';
import { startDrippingRelay, startRelay } from './testing/relay.ts';
import { createSmtpSender } from './transport.ts';

const EVENTUALLY = { timeout: 15_000 };

const FROM = 'AzioneLab <biglietti@teatro.example>';
// Its types describe the module of an older loader: what is imported is the function itself.
const decode = jsQR as unknown as typeof jsQR.default;
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function givenRelay(answer?: { code: number; text: string }) {
  const relay = await startRelay(answer && { verdict: () => answer });
  cleanUps.push(relay.stop);
  return { relay, sender: senderTo(relay.url) };
}

function senderTo(smtpUrl: string, deadlineMs = 5_000) {
  const sender = createSmtpSender({ smtpUrl, from: FROM, deadlineMs });
  cleanUps.push(sender.close);
  return sender;
}

const failureOf = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (error: unknown) => error as Error,
  );

test('a ticket arrives whole: its QR opens the ticket, its calendar file is attached, both bodies are there', async () => {
  const { relay, sender } = await givenRelay();
  await sender.send(givenFacts('ticket'));
  const [mail] = relay.received;
  const [qr, calendar] = mail?.email.attachments ?? [];
  const png = PNG.sync.read(Buffer.from(qr?.content as ArrayBuffer));
  expect(decode(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(
    `https://teatro.example/ticket#${TOKENS.ticket}`,
  );
  expect(qr?.disposition).toBe('inline');
  expect(mail?.email.html).toContain(`cid:${qr?.contentId?.replace(/[<>]/g, '')}`);
  expect(mail?.email.text).toContain('ACDE3467');
  expect(calendar).toMatchObject({
    filename: 'teatro.ics',
    mimeType: 'text/calendar',
    method: 'PUBLISH',
  });
});

test('sender, answers and identity are in the headers, and the id is the same at every try', async () => {
  const { relay, sender } = await givenRelay();
  await sender.send(givenFacts('confirmReservation'));
  await sender.send(givenFacts('confirmReservation'));
  const [first, second] = relay.received.map(({ email }) => email);
  expect(first?.messageId).toBe('<0c5b1b1e-2f0c-4e6f-9a51-1f3c52b6a001@teatro.example>');
  expect(second?.messageId).toBe(first?.messageId);
  expect(first?.from).toEqual({ name: 'AzioneLab', address: 'biglietti@teatro.example' });
  expect(first?.replyTo).toEqual([{ name: 'AzioneLab', address: 'biglietteria@teatro.example' }]);
  expect(first?.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  );
});

test.each([
  'x@y.example, other',
  '"A" <boss@teatro.example>',
  'Anna\r\nBcc: boss@teatro.example',
  'a@b.example;',
])('a name such as %j makes nobody else a recipient', async (name) => {
  const { relay, sender } = await givenRelay();
  await sender.send(givenFacts('confirmReservation', { recipient: { name, address: ADDRESS } }));
  expect(relay.received.map(({ to }) => to)).toEqual([[ADDRESS]]);
  expect(relay.received[0]?.raw).not.toMatch(/^(bcc|cc):/im);
  expect(relay.received[0]?.email.to).toEqual([{ name: '', address: ADDRESS }]);
});

test.each([550, 552, 554])(
  'a relay that answers %i refuses the mail for good, and the reason names nobody',
  async (code) => {
    const { sender } = await givenRelay({
      code,
      text: `5.1.1 <${ADDRESS}> anna.canarino is not known here`,
    });
    const error = await failureOf(sender.send(givenFacts('ticket')));
    expect(error).toBeInstanceOf(EmailRefused);
    expect(error?.message).toContain(String(code));
    expect(error?.message).not.toMatch(/canarino|posta\.example/i);
  },
);

test.each([421, 450, 451])('a relay that answers %i is asked again later', async (code) => {
  const { sender } = await givenRelay({ code, text: `try again, ${ADDRESS}` });
  const error = await failureOf(sender.send(givenFacts('ticket')));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(EmailRefused);
  expect(error?.message).not.toMatch(/canarino/);
});

test('an address that no relay could be told is refused for good', async () => {
  const { sender } = await givenRelay();
  const recipient = { name: 'Anna', address: 'a>b@posta.example' };
  expect(await failureOf(sender.send(givenFacts('ticket', { recipient })))).toBeInstanceOf(
    EmailRefused,
  );
});

test('credentials that the relay does not take are no fault of the mail: it is tried again when they are mended', async () => {
  const relay = await startRelay({ password: 'right' });
  cleanUps.push(relay.stop);
  const wrong = senderTo(relay.url.replace('//', '//theatre:wrong@'));
  const error = await failureOf(wrong.send(givenFacts('ticket')));
  expect(error?.message).toContain('535');
  expect(error).not.toBeInstanceOf(EmailRefused);
  await expect(wrong.verify()).rejects.toThrow('535');

  const right = senderTo(relay.url.replace('//', '//theatre:right@'));
  await right.verify();
  await right.send(givenFacts('ticket'));
  expect(relay.received).toHaveLength(1);
});

test('a relay that is away is tried again later, and takes mail when it is back', async () => {
  const { relay } = await givenRelay();
  const sender = senderTo(relay.url);
  await relay.stop();
  const error = await failureOf(sender.send(givenFacts('ticket')));
  expect(error).not.toBeInstanceOf(EmailRefused);
  const back = await startRelay({ port: relay.port });
  cleanUps.push(back.stop);
  await sender.send(givenFacts('ticket'));
  expect(back.received).toHaveLength(1);
});

test('a relay that says a byte at a time holds a sender no longer than the deadline, and its connection is closed', async () => {
  const relay = await startDrippingRelay(50);
  cleanUps.push(relay.stop);
  const sender = senderTo(relay.url, 700);
  const begun = performance.now();
  const error = await failureOf(sender.send(givenFacts('ticket')));
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(error).not.toBeInstanceOf(EmailRefused);
  expect(error?.message).toContain('longer than');
  await expect.poll(relay.open, EVENTUALLY).toBe(0);
});

test('what is under way is not disturbed by a mail that is stuck', async () => {
  const slow = await startDrippingRelay(50);
  const { relay, sender } = await givenRelay();
  cleanUps.push(slow.stop);
  const stuck = failureOf(senderTo(slow.url, 500).send(givenFacts('ticket')));
  const facts: EmailFacts[] = Array.from({ length: 6 }, () => givenFacts('confirmReservation'));
  await Promise.all(facts.map((each) => sender.send(each)));
  expect(relay.received).toHaveLength(6);
  expect(await stuck).toBeInstanceOf(Error);
});

test('a sender must be one address', () => {
  expect(() =>
    createSmtpSender({ smtpUrl: 'smtp://127.0.0.1', from: 'a@b.example, c@d.example' }),
  ).toThrow('exactly one');
  expect(() => createSmtpSender({ smtpUrl: 'smtp://127.0.0.1', from: '' })).toThrow('exactly one');
});
