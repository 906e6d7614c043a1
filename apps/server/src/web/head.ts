import { LOCALES, type Locale } from '@azionelab/db';
import { escapeHtml, jsonForScript } from './escape.ts';

export interface PageImage {
  /** A whole address. */
  url: string;
  width: number;
  height: number;
  type: string;
  alt: string;
}

/** What a page says of itself before any script runs: to search engines, and to chats that show a pasted link. */
export interface PageHead {
  title: string;
  description: string;
  image: PageImage | null;
  /** schema.org objects. */
  data: object[];
  isIndexed: boolean;
}

export interface PageAddress {
  /** Origin of the site. */
  publicUrl: string;
  path: string;
  locale: Locale;
  /** Whether the canonical address names the language. */
  isLocaleAsked: boolean;
  siteName: string;
  /** `#rrggbb`; null: the colour that the site's style sheet has. */
  accent: string | null;
  /** Of this answer alone: style elements that carry it are let through. */
  nonce: string;
}

const OG_LOCALE: Record<Locale, string> = { it: 'it_IT', en: 'en_GB' };

/** The tags for a page's `<head>`. Every text is escaped here and nowhere else. */
export function renderHead(head: PageHead, address: PageAddress) {
  const tags = [
    `<title>${escapeHtml(head.title)}</title>`,
    meta('description', head.description),
    // Stronger than the style sheet's own, which comes later.
    `<meta property="csp-nonce" nonce="${address.nonce}" />`,
    ...(address.accent
      ? [`<style nonce="${address.nonce}">html:root{--spot:${escapeHtml(address.accent)}}</style>`]
      : []),
  ];
  if (!head.isIndexed) return [...tags, meta('robots', 'noindex')].join('\n    ');
  return [
    ...tags,
    ...languageLinks(address),
    ...openGraph(head, address),
    ...head.data.map(
      (value) => `<script type="application/ld+json">${jsonForScript(value)}</script>`,
    ),
  ].join('\n    ');
}

function languageLinks({ publicUrl, path, locale, isLocaleAsked }: PageAddress) {
  const page = `${publicUrl}${path}`;
  return [
    link('canonical', isLocaleAsked ? `${page}?lang=${locale}` : page),
    ...LOCALES.map((each) => link('alternate', `${page}?lang=${each}`, each)),
    link('alternate', page, 'x-default'),
  ];
}

function openGraph(
  { title, description, image }: PageHead,
  { publicUrl, path, locale, siteName }: PageAddress,
) {
  const others = LOCALES.filter((each) => each !== locale);
  return [
    property('og:type', 'website'),
    property('og:site_name', siteName),
    property('og:title', title),
    property('og:description', description),
    property('og:url', `${publicUrl}${path}`),
    property('og:locale', OG_LOCALE[locale]),
    ...others.map((each) => property('og:locale:alternate', OG_LOCALE[each])),
    ...(image ? imageTags(image) : []),
    meta('twitter:card', image ? 'summary_large_image' : 'summary'),
  ];
}

function imageTags({ url, width, height, type, alt }: PageImage) {
  return [
    property('og:image', url),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:type', type),
    property('og:image:alt', alt),
    meta('twitter:image:alt', alt),
  ];
}

const meta = (name: string, content: string) =>
  `<meta name="${name}" content="${escapeHtml(content)}" />`;
const property = (name: string, content: string) =>
  `<meta property="${name}" content="${escapeHtml(content)}" />`;
const link = (rel: string, href: string, language?: string) =>
  `<link rel="${rel}"${language ? ` hreflang="${language}"` : ''} href="${escapeHtml(href)}" />`;
