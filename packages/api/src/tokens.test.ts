import { expect, test } from 'vitest';
import { createSecrets, hashToken, newCode, tokenInScan, typedCode } from './tokens.ts';

const secrets = createSecrets('one');

test('a token is the same for the same reservation and differs in purpose, reservation, version and secret', () => {
  const token = secrets.token('ticket', 'a', 1);
  expect(token).toMatch(/^[\w-]{24}$/);
  expect(secrets.token('ticket', 'a', 1)).toBe(token);
  const others = [
    secrets.token('manage', 'a', 1),
    secrets.token('ticket', 'b', 1),
    secrets.token('ticket', 'a', 2),
    createSecrets('two').token('ticket', 'a', 1),
  ];
  expect(new Set([token, ...others]).size).toBe(5);
  expect(hashToken(token)).not.toContain(token);
});

test('a scanner may read the token or the whole address of the ticket, and nothing else', () => {
  const token = secrets.token('ticket', 'a', 1);
  expect(tokenInScan(token)).toBe(token);
  expect(tokenInScan(` https://teatro.example/ticket#${token}\n`)).toBe(token);
  expect(tokenInScan('https://teatro.example/menu')).toBeNull();
  expect(tokenInScan(`${token}x`)).toBeNull();
});

test('a code has no look-alikes and may be typed in groups and small letters', () => {
  const codes = Array.from({ length: 500 }, newCode);
  expect(codes.join('')).not.toMatch(/[01258BGILOSZ]/);
  expect(new Set(codes).size).toBe(500);
  expect(typedCode(' acde-fhjk ')).toBe('ACDEFHJK');
  expect(typedCode('ACDEFHJ')).toBeNull();
  expect(typedCode('ACDEFHJ0')).toBeNull();
});

test('what is sealed is read by the same secret for the same owner only, and never twice alike', () => {
  const sealed = secrets.encrypt('JBSWY3DPEHPK3PXP', 'totp:ada');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(secrets.encrypt('JBSWY3DPEHPK3PXP', 'totp:ada')).not.toBe(sealed);
  expect(secrets.decrypt(sealed, 'totp:ada')).toBe('JBSWY3DPEHPK3PXP');
  expect(secrets.decrypt(sealed, 'totp:bea')).toBeNull();
  expect(createSecrets('another').decrypt(sealed, 'totp:ada')).toBeNull();
  const tampered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
  expect(secrets.decrypt(tampered, 'totp:ada')).toBeNull();
  expect(secrets.decrypt('', 'totp:ada')).toBeNull();
});
