/** Joins paragraphs with the blank line that separates them in `synopsis` and in page bodies. */
export const paragraphs = (...lines: string[]): string => lines.join('\n\n');
