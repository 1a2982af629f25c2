import { DEDENT, INDENT, KEYWORD, NAME, NEWLINE } from './token.ts';
import type { Token } from './token.ts';

/**
 * Makes `async` and `await` keywords inside `async def` where they are names elsewhere (3.6).
 *
 * @cpython Parser/tokenizer.c#tok_get
 */
export function markAsync(tokens: readonly Token[]): void {
  let indent = 0;
  /** Depth of the `async def` that is being read, -1 outside of one. */
  let asyncIndent = -1;
  let afterNewline = false;
  tokens.forEach((token, i) => {
    if (token.type === INDENT) indent++;
    else if (token.type === DEDENT) indent--;
    if (asyncIndent >= 0 && afterNewline && token.level === 0 && token.type !== DEDENT) {
      if (asyncIndent >= indent) asyncIndent = -1;
    }
    if (token.type === NEWLINE && asyncIndent >= 0) afterNewline = true;
    if (token.type !== NAME || (token.text !== 'async' && token.text !== 'await')) return;
    if (asyncIndent >= 0) {
      token.type = KEYWORD;
    } else if (token.text === 'async' && tokens[i + 1]?.text === 'def') {
      token.type = KEYWORD;
      asyncIndent = indent;
      afterNewline = false;
    }
  });
}
