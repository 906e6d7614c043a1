/** Finished markup. Only the `html` tag makes it, so a plain text can never pass for it. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with every inserted text escaped; inserted markup stays as it is. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  const filled = values.map((value, index) => `${toMarkup(value)}${pieces[index + 1] ?? ''}`);
  return { markup: `${pieces[0] ?? ''}${filled.join('')}` };
}

function escapeHtml(text: string) {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}

function toMarkup(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}
