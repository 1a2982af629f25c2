import type { Stmt } from '../ast.ts';
import type { Warning } from '../parser/parserBase.ts';
import type { Span } from '../syntaxErrors.ts';

/** What the statement that a block belongs to makes of `return`, `break` and `continue`. */
type Context = 'finally' | 'function' | 'loop' | null;

/**
 * Warns of statements that leave a `finally` block and with it lose an exception (3.14+).
 * @cpython Python/ast_preprocess.c#control_flow_in_finally_warning
 */
export function warnOfFinallyExits(body: readonly Stmt[], warnings: Warning[]): void {
  const warn = (word: string, span: Span): void => {
    warnings.push({ msg: `'${word}' in a 'finally' block`, span });
  };
  const visit = (stmts: readonly Stmt[], context: Context): void => {
    for (const stmt of stmts) {
      switch (stmt.kind) {
        case 'Return':
        case 'Break':
        case 'Continue':
          if (context === 'finally') warn(stmt.kind.toLowerCase(), stmt);
          break;
        case 'FunctionDef':
          visit(stmt.body, 'function');
          break;
        case 'ClassDef':
        case 'With':
          visit(stmt.body, context);
          break;
        case 'For':
        case 'While':
          visit(stmt.body, 'loop');
          visit(stmt.orelse, context);
          break;
        case 'If':
          visit(stmt.body, context);
          visit(stmt.orelse, context);
          break;
        case 'Match':
          for (const each of stmt.cases) visit(each.body, context);
          break;
        case 'Try':
          visit(stmt.body, context);
          for (const handler of stmt.handlers) visit(handler.body, context);
          visit(stmt.orelse, context);
          visit(stmt.finalbody, 'finally');
          break;
      }
    }
  };
  visit(body, null);
}
