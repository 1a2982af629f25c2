const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** One line of prose as HTML: `code` in backticks and *emphasis* in asterisks, nothing else. */
export function inline(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character]!)
    .split(/(`[^`]*`)/)
    .map((piece) =>
      piece.startsWith('`') && piece.length > 1
        ? `<code>${piece.slice(1, -1)}</code>`
        : piece.replaceAll(/\*([^*]+)\*/g, '<em>$1</em>'),
    )
    .join('');
}
