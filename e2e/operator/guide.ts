/** The commands of the guide's blocks of a kind: `sh operator` for every server, `sh compose` for containers alone. */
export function commandsIn(guide: string, kind = '(?:operator|compose)') {
  return [...guide.matchAll(new RegExp(`^\`\`\`sh ${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].flatMap(
    ([, block = '']) => block.split('\n').filter((line) => line.trim() && !line.startsWith('#')),
  );
}

/** The anchors of its headings, as GitHub makes them. */
export function headingsIn(guide: string) {
  return [...guide.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}
