import type { ImportFrom } from '../ast.ts';
import type { ConstValue } from '../codeTemplate.ts';
import { CONST_NONE, constInt, constName, constTuple } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import { LoopCodegen } from './loopCodegen.ts';

/** Blocks in which an import must not be put off. */
const TRY_BLOCKS: ReadonlySet<string> = new Set([
  ...['TRY_EXCEPT', 'FINALLY_TRY', 'FINALLY_END', 'EXCEPTION_HANDLER', 'HANDLER_CLEANUP'],
]);

/** `import` and `from … import`. */
export abstract class ImportCodegen extends LoopCodegen {
  #importName(name: string, loc: Span, star = false): void {
    if (!this.instructions.importFlags) {
      this.addopName(op.IMPORT_NAME, name, loc);
      return;
    }
    const { scopeType, fblocks } = this.u;
    const eager =
      star || scopeType !== 'module' || fblocks.some(({ type }) => TRY_BLOCKS.has(type));
    this.addopName(op.IMPORT_NAME_FLAGS, name, loc, 2, eager ? 2 : 0);
  }

  protected import(name: string, asname: string | null, s: Span): void {
    this.loadConst({ ...constInt(0), literal: false }, s);
    this.loadConst(CONST_NONE, s);
    this.#importName(name, s);
    const [first = name, ...rest] = name.split('.');
    if (asname === null || rest.length === 0) {
      this.nameop(asname ?? first, 'Store', s);
      return;
    }
    rest.forEach((part, i) => {
      this.addopName(op.IMPORT_FROM, part, s);
      if (i === rest.length - 1) return;
      this.addop(op.SWAP, 2, s);
      this.addop(op.POP_TOP, 0, s);
    });
    this.nameop(asname, 'Store', s);
    this.addop(op.POP_TOP, 0, s);
  }

  protected importFrom(s: ImportFrom): void {
    this.loadConst({ ...constInt(s.level), literal: false }, s);
    const names: ConstValue[] = s.names.map((alias) => constName(alias.name));
    this.loadConst(constTuple(names, false), s);
    this.#importName(s.module ?? '', s, s.names[0]?.name === '*');
    if (s.names[0]?.name === '*') {
      this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_IMPORT_STAR, s);
      this.addop(op.POP_TOP, 0, NO_LOCATION);
      return;
    }
    for (const alias of s.names) {
      this.addopName(op.IMPORT_FROM, alias.name, s);
      this.nameop(alias.asname ?? alias.name, 'Store', s);
    }
    this.addop(op.POP_TOP, 0, s);
  }
}
