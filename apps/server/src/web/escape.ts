const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text for an attribute or the content of an element. */
export function escapeHtml(text: string) {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

/** JSON for a `<script>` element: nothing in it can end the element or start a comment. */
export function jsonForScript(value: unknown) {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
