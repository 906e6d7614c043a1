import type { FastifyRequest } from 'fastify';
import { LOCALES, type Locale } from '@azionelab/db';

/** The caller's language: what was chosen on the site, else what the browser asks for, else the company's. */
export function localeOf(request: FastifyRequest, fallback: Locale): Locale {
  return (
    known(request.cookies['lang']) ??
    preferred(request.headers['accept-language'] ?? '') ??
    fallback
  );
}

/** The locale of that name, or undefined. */
export function known(name: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === name);
}

function preferred(header: string): Locale | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
      return {
        locale: known(tag.toLowerCase().split('-')[0]),
        weight: Number(weight ?? 1),
        position,
      };
    })
    .filter(({ locale, weight }) => locale && weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.position - other.position)[0]
    ?.locale;
}
