/**
 * A text in the site's small Markdown without its marks, for where it cannot be set: search engines, chats, mail. Knows what
 * `apps/web/src/components/prose.tsx` knows.
 */
export function plainText(text: string) {
  return text
    .replace(/^[ \t]*(?:#{2,3} |- |\d{1,3}\. )/gm, '')
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '$1');
}
