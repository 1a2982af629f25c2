import type { Stmt } from '../ast.ts';

/** Whether a body annotates a variable, so that it needs `__annotations__`. @cpython Python/compile.c#find_ann */
export function hasAnnotations(stmts: readonly Stmt[]): boolean {
  return stmts.some((stmt) => {
    switch (stmt.kind) {
      case 'AnnAssign':
        return true;
      case 'For':
      case 'While':
      case 'If':
        return hasAnnotations(stmt.body) || hasAnnotations(stmt.orelse);
      case 'With':
        return hasAnnotations(stmt.body);
      case 'Match':
        return stmt.cases.some((each) => hasAnnotations(each.body));
      case 'Try':
        return (
          stmt.handlers.some((handler) => hasAnnotations(handler.body)) ||
          hasAnnotations(stmt.body) ||
          hasAnnotations(stmt.finalbody) ||
          hasAnnotations(stmt.orelse)
        );
      default:
        return false;
    }
  });
}

function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let column = 0;
  let out = '';
  for (const ch of text) {
    if (ch === '\t') {
      const width = 8 - (column % 8);
      out += ' '.repeat(width);
      column += width;
    } else {
      out += ch;
      column = ch === '\n' || ch === '\r' ? 0 : column + 1;
    }
  }
  return out;
}

/** A docstring without the indent its lines share. @cpython Python/compile.c#_PyCompile_CleanDoc */
export function cleanDoc(text: string): string {
  const [first = '', ...rest] = expandTabs(text).split('\n');
  let margin = Infinity;
  for (const line of rest) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (indent < line.length) margin = Math.min(margin, indent);
  }
  if (margin === Infinity) margin = 0;
  const strip = (line: string): string => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(indent, margin));
  };
  return [first.replace(/^ +/, ''), ...rest.map(strip)].join('\n');
}
