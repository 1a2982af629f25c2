import type { Attribute, Call, Expr, Keyword, Subscript } from '../ast.ts';
import { constBool, constName, constTuple, constTypeName } from '../constants.ts';
import * as op from '../opcodes.ts';
import { DEF_IMPORT, FREE, getScope, GLOBAL_IMPLICIT } from '../symtable/symtableEntry.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import type { Label } from './compilerUnit.ts';
import { StringCodegen } from './stringCodegen.ts';

const DISPLAY_TYPES: ReadonlyMap<string, string> = new Map([
  ['Tuple', 'tuple'],
  ['List', 'list'],
  ['ListComp', 'list'],
  ['Dict', 'dict'],
  ['DictComp', 'dict'],
  ['Set', 'set'],
  ['SetComp', 'set'],
  ['GeneratorExp', 'generator'],
  ['Lambda', 'function'],
  ['JoinedStr', 'str'],
  ['FormattedValue', 'str'],
]);

/** The type of an expression where its form tells. @cpython Python/compile.c#infer_type */
function inferType(e: Expr): string | null {
  if (e.kind === 'Constant') return constTypeName(e.value);
  return DISPLAY_TYPES.get(e.kind) ?? null;
}

/** Calls, attributes and `super()`. */
export abstract class CallCodegen extends StringCodegen {
  protected call(e: Call): void {
    this.#validateKeywords(e.keywords);
    if (this.#methodCall(e)) return;
    const type = inferType(e.func);
    if (type !== null && e.func.kind !== 'Lambda') {
      this.warnOfLiteral(`'${type}' object is not callable; perhaps you missed a comma?`, e.func);
    }
    if (this.options.rules.olderInstructions !== null) this.addop(op.CALLEE_NULL, 0, e.func);
    this.visitExpr(e.func);
    const end = this.newLabel();
    this.#consumerCall(e, end);
    this.addop(op.PUSH_NULL, 0, e.func);
    this.callHelper(0, e.args, e.keywords, e);
    this.useLabel(end);
  }

  /**
   * `all`, `any` and `tuple` of a generator expression run its loop here, as long as the name means the
   * builtin.
   * @cpython Python/codegen.c#maybe_optimize_function_call
   */
  #consumerCall(e: Call, end: Label): void {
    const { func, args, keywords } = e;
    const [generator] = args;
    if (func.kind !== 'Name' || args.length !== 1 || keywords.length > 0) return;
    if (generator?.kind !== 'GeneratorExp') return;
    const constant = this.options.rules.inlinedConsumers[func.id];
    if (constant === undefined) return;
    const skip = this.newLabel();
    const loop = this.newLabel();
    const cleanup = this.newLabel();
    const collects = func.id !== 'all' && func.id !== 'any';
    this.addop(op.COPY, 1, func);
    this.addop(op.LOAD_COMMON_CONSTANT, constant, func);
    this.addop(op.IS_OP, 0, func);
    this.jump(op.POP_JUMP_IF_FALSE, skip, func);
    this.addop(op.POP_TOP, 0, func);
    if (collects) this.addop(func.id === 'set' ? op.BUILD_SET : op.BUILD_LIST, 0, func);
    this.visitExpr(generator);
    if (this.instructions.indexedIterators) this.addop(op.PUSH_NULL_BELOW, 0, func);
    this.useLabel(loop);
    this.jump(op.FOR_ITER, cleanup, func);
    if (collects) {
      const depth = this.instructions.indexedIterators ? 3 : 2;
      this.addop(func.id === 'set' ? op.SET_ADD : op.LIST_APPEND, depth, func);
      this.jump(op.JUMP, loop, func);
    } else {
      this.addop(op.TO_BOOL, 0, func);
      this.jump(func.id === 'all' ? op.POP_JUMP_IF_TRUE : op.POP_JUMP_IF_FALSE, loop, func);
    }
    this.popIter(NO_LOCATION);
    if (!collects) this.loadConst(constBool(func.id === 'any'), func);
    this.jump(op.JUMP, end, func);
    this.useLabel(cleanup);
    this.endFor();
    if (func.id === 'tuple') this.addop(op.CALL_INTRINSIC_1, op.INTRINSIC_LIST_TO_TUPLE, func);
    else if (!collects) this.loadConst(constBool(func.id === 'all'), func);
    this.jump(op.JUMP, end, func);
    this.useLabel(skip);
  }

  #validateKeywords(keywords: readonly Keyword[]): void {
    keywords.forEach((keyword, i) => {
      if (keyword.arg === null) return;
      if (keyword.arg === '__debug__') throw this.error('cannot assign to __debug__', keyword);
      const other = keywords.find((candidate, j) => j > i && candidate.arg === keyword.arg);
      if (other) throw this.error(`keyword argument repeated: ${keyword.arg}`, other);
    });
  }

  /** `object.method(...)` without a bound method. @cpython Python/compile.c#maybe_optimize_method_call */
  #methodCall(e: Call): boolean {
    const { func, args, keywords } = e;
    if (func.kind !== 'Attribute') return false;
    if (this.options.rules.methodCalls === 'withoutKeywords') {
      if (keywords.length > 0) return false;
    } else if (func.value.kind === 'Name') {
      const flags = this.options.symtable.top.symbols.get(func.value.id) ?? 0;
      if (flags & DEF_IMPORT) return false;
    }
    const size = args.length + keywords.length + (keywords.length > 0 ? 1 : 0);
    if (size >= this.instructions.stackUseGuideline) return false;
    if (args.some((arg) => arg.kind === 'Starred')) return false;
    if (keywords.some((keyword) => keyword.arg === null)) return false;
    const loc = this.attributeLocation(func, func);
    const superCall = this.#superCall(func);
    if (superCall) {
      this.#loadArgsForSuper(superCall);
      const low = superCall.args.length > 0 ? 3 : 1;
      this.addopName(op.LOAD_SUPER_ATTR, func.attr, func, 2, low);
      this.addop(op.NOP, 0, loc);
    } else {
      this.visitExpr(func.value);
      this.addopName(op.LOAD_ATTR, func.attr, loc, 1, 1);
    }
    this.visitExprs(args);
    const end = this.attributeLocation(e, func);
    if (keywords.length > 0) {
      for (const keyword of keywords) this.visitExpr(keyword.value);
      this.#keywordNames(keywords, loc);
      this.addop(op.CALL_KW, args.length + keywords.length, end);
    } else {
      this.addop(op.CALL, args.length, end);
    }
    return true;
  }

  #keywordNames(keywords: readonly Keyword[], loc: Span): void {
    const names = keywords.map((keyword) => constName(keyword.arg ?? ''));
    this.loadConst(constTuple(names, false), loc);
  }

  /** The call of `super` that an attribute is taken of, where it can be short-cut. */
  #superCall(attr: Attribute): Call | null {
    const { value } = attr;
    if (!this.options.rules.superInstructions) return null;
    if (value.kind !== 'Call' || value.func.kind !== 'Name' || value.func.id !== 'super')
      return null;
    if (attr.attr === '__class__' || value.keywords.length > 0) return null;
    if (getScope(this.u.entry, 'super') !== GLOBAL_IMPLICIT) return null;
    if (getScope(this.options.symtable.top, 'super') !== 0) return null;
    if (value.args.length === 2) {
      return value.args.some((arg) => arg.kind === 'Starred') ? null : value;
    }
    if (value.args.length !== 0) return null;
    if (this.u.argcount === 0 && this.u.posonlyargcount === 0) return null;
    return this.refType('__class__') === FREE ? value : null;
  }

  #loadArgsForSuper(e: Call): void {
    this.nameop('super', 'Load', e.func);
    if (e.args.length === 2) {
      this.visitExprs(e.args);
      return;
    }
    this.nameop('__class__', 'Load', e);
    const [first] = this.u.varnames.keys();
    this.nameop(first as string, 'Load', e);
  }

  protected attribute(e: Attribute): void {
    const superCall = e.ctx === 'Load' ? this.#superCall(e) : null;
    const loc = this.attributeLocation(e, e);
    if (superCall) {
      this.#loadArgsForSuper(superCall);
      const low = superCall.args.length > 0 ? 2 : 0;
      this.addopName(op.LOAD_SUPER_ATTR, e.attr, e, 2, low);
      this.addop(op.NOP, 0, loc);
      return;
    }
    if (e.ctx === 'Store') this.#staticAttribute(e);
    this.visitExpr(e.value);
    if (e.ctx === 'Load') {
      this.addopName(op.LOAD_ATTR, e.attr, loc, 1);
    } else if (e.ctx === 'Store') {
      if (e.attr === '__debug__') throw this.error('cannot assign to __debug__', loc);
      this.addopName(op.STORE_ATTR, e.attr, loc);
    } else {
      this.addopName(op.DELETE_ATTR, e.attr, loc);
    }
  }

  /** `self.name = ...` counts for the nearest class around. */
  #staticAttribute(e: Attribute): void {
    if (e.value.kind !== 'Name' || e.value.id !== 'self') return;
    for (let i = this.stack.length - 2; i >= 0; i--) {
      const unit = this.stack[i];
      if (unit?.scopeType !== 'class') continue;
      unit.staticAttributes.add(e.attr);
      return;
    }
  }

  /**
   * Arguments and the call itself, with `pushed` arguments on the stack already.
   *
   * @cpython Python/compile.c#compiler_call_helper
   */
  protected callHelper(
    pushed: number,
    args: readonly Expr[],
    keywords: readonly Keyword[],
    loc: Span,
  ): void {
    this.#validateKeywords(keywords);
    const simple =
      args.length + keywords.length * 2 <= this.instructions.stackUseGuideline &&
      !args.some((arg) => arg.kind === 'Starred') &&
      !keywords.some((keyword) => keyword.arg === null);
    if (!simple) {
      this.#callEx(pushed, args, keywords, loc);
      return;
    }
    this.visitExprs(args);
    if (keywords.length > 0) {
      for (const keyword of keywords) this.visitExpr(keyword.value);
      this.#keywordNames(keywords, loc);
      this.addop(op.CALL_KW, pushed + args.length + keywords.length, loc);
    } else {
      this.addop(op.CALL, pushed + args.length, loc);
    }
  }

  #callEx(pushed: number, args: readonly Expr[], keywords: readonly Keyword[], loc: Span): void {
    const [only] = args;
    if (pushed === 0 && args.length === 1 && only?.kind === 'Starred') this.visitExpr(only.value);
    else this.starUnpack(args, pushed, 'tuple', loc);
    let haveDict = false;
    let seen = 0;
    const pack = (begin: number, end: number): void => {
      this.#subKeywords(keywords, begin, end, loc);
      if (haveDict) this.addop(op.DICT_MERGE, 1, loc);
      haveDict = true;
      seen = 0;
    };
    keywords.forEach((keyword, i) => {
      if (keyword.arg !== null) {
        seen++;
        return;
      }
      if (seen > 0) pack(i - seen, i);
      if (!haveDict) this.addop(op.BUILD_MAP, 0, loc);
      haveDict = true;
      this.visitExpr(keyword.value);
      this.addop(op.DICT_MERGE, 1, loc);
    });
    if (seen > 0) pack(keywords.length - seen, keywords.length);
    if (this.instructions.nullForKeywords) {
      if (keywords.length === 0) this.addop(op.PUSH_NULL, 0, loc);
      this.addop(op.CALL_FUNCTION_EX_NULL, 0, loc);
    } else {
      this.addop(op.CALL_FUNCTION_EX, keywords.length > 0 ? 1 : 0, loc);
    }
  }

  #subKeywords(keywords: readonly Keyword[], begin: number, end: number, loc: Span): void {
    const part = keywords.slice(begin, end);
    const n = part.length;
    const big = n * 2 > this.instructions.stackUseGuideline;
    if (this.instructions.constKeyMaps && n > 1 && !big) {
      for (const keyword of part) this.visitExpr(keyword.value);
      this.#keywordNames(part, loc);
      this.addop(op.BUILD_CONST_KEY_MAP, n, loc);
      return;
    }
    if (big) this.addop(op.BUILD_MAP, 0, NO_LOCATION);
    for (const keyword of part) {
      this.loadConst(constName(keyword.arg ?? ''), loc);
      this.visitExpr(keyword.value);
      if (big) this.addop(op.MAP_ADD, 1, NO_LOCATION);
    }
    if (!big) this.addop(op.BUILD_MAP, n, loc);
  }

  protected checkSubscript(e: Subscript): void {
    const { value, slice } = e;
    const type = inferType(value);
    if (type === null) return;
    if (
      /^(?:NoneType|ellipsis|int|bool|float|complex|frozenset|set|generator|function)$/.test(type)
    ) {
      this.warnOfLiteral(
        `'${type}' object is not subscriptable; perhaps you missed a comma?`,
        value,
      );
      return;
    }
    const index = inferType(slice);
    if (index === null || index === 'int' || index === 'bool' || type === 'dict') return;
    const msg = `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
    this.warnOfLiteral(msg, value);
  }
}
