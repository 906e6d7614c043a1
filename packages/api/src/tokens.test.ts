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
