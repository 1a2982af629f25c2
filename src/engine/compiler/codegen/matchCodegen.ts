import type {
  Match,
  MatchCase,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Pattern,
} from '../ast.ts';
import { CONST_NONE, constInt, constName, constTuple, equalityKey } from '../constants.ts';
import * as op from '../opcodes.ts';
import { NO_LOCATION } from '../syntaxErrors.ts';
import type { Span } from '../syntaxErrors.ts';
import type { Label } from './compilerUnit.ts';
import { TryCodegen } from './tryCodegen.ts';
import { constantText } from './unparse.ts';

/** What a pattern needs to know of the patterns around it. @cpython Python/compile.c#pattern_context */
interface PatternContext {
  /** Names that wait on the stack to be stored, the first at the bottom. */
  stores: string[];
  allowIrrefutable: boolean;
  /** Where a failed match goes that leaves that many values to pop. */
  failPop: Label[];
  /** Values on top of the stack besides the subject of the whole statement. */
  onTop: number;
}

const isWildcard = (pattern: Pattern): boolean =>
  pattern.kind === 'MatchAs' && pattern.pattern === null && pattern.name === null;

/** The `match` statement. */
export abstract class MatchCodegen extends TryCodegen {
  /** @cpython Python/compile.c#compiler_match_inner */
  protected match(s: Match): void {
    this.visitExpr(s.subject);
    const end = this.newLabel();
    const { cases } = s;
    const last = cases[cases.length - 1] as MatchCase;
    const hasDefault = isWildcard(last.pattern) && cases.length > 1;
    const tried = hasDefault ? cases.length - 1 : cases.length;
    for (let i = 0; i < tried; i++) {
      const each = cases[i] as MatchCase;
      const irrefutable = each.guard !== null || i === cases.length - 1;
      this.#case(each, i < tried - 1, irrefutable, end);
    }
    if (hasDefault) {
      this.addop(op.NOP, 0, last.pattern);
      if (last.guard) this.jumpIf(last.guard, end, false, last.pattern);
      this.visitStmts(last.body);
    }
    this.useLabel(end);
  }

  #case(
    { pattern, guard, body }: MatchCase,
    more: boolean,
    irrefutable: boolean,
    end: Label,
  ): void {
    if (more) this.addop(op.COPY, 1, pattern);
    const pc: PatternContext = {
      stores: [],
      allowIrrefutable: irrefutable,
      failPop: [],
      onTop: 0,
    };
    this.#pattern(pattern, pc);
    for (const name of pc.stores) this.nameop(name, 'Store', pattern);
    if (guard) this.jumpIf(guard, this.#failTarget(pc, 0), false, pattern);
    const { instructions } = this.u.code;
    const pop = instructions.length;
    if (more) this.addop(op.POP_TOP, 0, pattern);
    this.visitStmts(body);
    const first = instructions[pop + 1];
    if (more && first && this.options.rules.matchEndsInBody) instructions[pop]!.loc = first.loc;
    this.jump(op.JUMP, end, NO_LOCATION);
    this.#resetFailPop(pattern, pc);
  }

  #failTarget({ failPop }: PatternContext, pops: number): Label {
    while (failPop.length <= pops) failPop.push(this.newLabel());
    return failPop[pops] as Label;
  }

  #jumpToFailPop(loc: Span, pc: PatternContext, opcode: number): void {
    this.jump(opcode, this.#failTarget(pc, pc.onTop + pc.stores.length), loc);
  }

  /** @cpython Python/compile.c#emit_and_reset_fail_pop */
  #resetFailPop(loc: Span, pc: PatternContext): void {
    for (let i = pc.failPop.length - 1; i >= 0; i--) {
      this.useLabel(pc.failPop[i] as Label);
      if (i > 0) this.addop(op.POP_TOP, 0, loc);
    }
    pc.failPop = [];
  }

  #rotate(loc: Span, count: number): void {
    for (let i = count; i > 1; i--) this.addop(op.SWAP, i, loc);
  }

  #storeName(loc: Span, name: string | null, pc: PatternContext): void {
    if (name === null) {
      this.addop(op.POP_TOP, 0, loc);
      return;
    }
    if (name === '__debug__') throw this.error('cannot assign to __debug__', loc);
    this.#checkDuplicate(loc, name, pc);
    this.#rotate(loc, pc.onTop + pc.stores.length + 1);
    pc.stores.push(name);
  }

  #checkDuplicate(loc: Span, name: string, pc: PatternContext): void {
    if (!pc.stores.includes(name)) return;
    throw this.error(`multiple assignments to name '${name}' in pattern`, loc);
  }

  #subpattern(pattern: Pattern, pc: PatternContext): void {
    const { allowIrrefutable } = pc;
    pc.allowIrrefutable = true;
    this.#pattern(pattern, pc);
    pc.allowIrrefutable = allowIrrefutable;
  }

  #pattern(p: Pattern, pc: PatternContext): void {
    switch (p.kind) {
      case 'MatchValue':
        if (p.value.kind !== 'Constant' && p.value.kind !== 'Attribute') {
          throw this.error('patterns may only match literals and attribute lookups', p);
        }
        this.visitExpr(p.value);
        this.addCompare('==', p);
        this.addop(op.TO_BOOL, 0, p);
        this.#jumpToFailPop(p, pc, op.POP_JUMP_IF_FALSE);
        break;
      case 'MatchSingleton':
        this.loadConst(p.value, p);
        this.addCompare('is', p);
        this.#jumpToFailPop(p, pc, op.POP_JUMP_IF_FALSE);
        break;
      case 'MatchSequence':
        this.#sequence(p, pc);
        break;
      case 'MatchMapping':
        this.#mapping(p, pc);
        break;
      case 'MatchClass':
        this.#class(p, pc);
        break;
      case 'MatchStar':
        this.#storeName(p, p.name, pc);
        break;
      case 'MatchAs':
        this.#as(p, p.pattern, p.name, pc);
        break;
      case 'MatchOr':
        this.#or(p, pc);
        break;
    }
  }

  #as(loc: Span, pattern: Pattern | null, name: string | null, pc: PatternContext): void {
    if (!pattern) {
      if (!pc.allowIrrefutable) {
        const what = name === null ? 'wildcard' : `name capture '${name}'`;
        throw this.error(`${what} makes remaining patterns unreachable`, loc);
      }
      this.#storeName(loc, name, pc);
      return;
    }
    pc.onTop++;
    this.addop(op.COPY, 1, loc);
    this.#pattern(pattern, pc);
    pc.onTop--;
    this.#storeName(loc, name, pc);
  }

  /** Goes on when the length on top of the stack compares so with `n`. */
  #checkLength(loc: Span, n: number, operator: '==' | '>=', pc: PatternContext): void {
    this.addop(op.GET_LEN, 0, loc);
    this.loadConst({ ...constInt(n), literal: false }, loc);
    this.addCompare(operator, loc);
    this.#jumpToFailPop(loc, pc, op.POP_JUMP_IF_FALSE);
  }

  /** @cpython Python/compile.c#compiler_pattern_sequence */
  #sequence(p: MatchSequence, pc: PatternContext): void {
    const { patterns } = p;
    const size = patterns.length;
    let star = -1;
    let starWildcard = false;
    let onlyWildcard = true;
    patterns.forEach((pattern, i) => {
      if (pattern.kind !== 'MatchStar') {
        onlyWildcard &&= isWildcard(pattern);
        return;
      }
      if (star >= 0) throw this.error('multiple starred names in sequence pattern', p);
      starWildcard = pattern.name === null;
      onlyWildcard &&= starWildcard;
      star = i;
    });
    pc.onTop++;
    this.addop(op.MATCH_SEQUENCE, 0, p);
    this.#jumpToFailPop(p, pc, op.POP_JUMP_IF_FALSE);
    if (star < 0) this.#checkLength(p, size, '==', pc);
    else if (size > 1) this.#checkLength(p, size - 1, '>=', pc);
    pc.onTop--;
    if (onlyWildcard) this.addop(op.POP_TOP, 0, p);
    else if (starWildcard) this.#subscriptItems(p, star, pc);
    else this.#unpackItems(p, star, pc);
  }

  #unpackItems(p: MatchSequence, star: number, pc: PatternContext): void {
    const { patterns } = p;
    const size = patterns.length;
    if (star >= 256) {
      throw this.error('too many expressions in star-unpacking sequence pattern', p);
    }
    if (star >= 0) this.addop(op.UNPACK_EX, star + ((size - star - 1) << 8), p);
    else this.addop(op.UNPACK_SEQUENCE, size, p);
    this.#unpacked(patterns, pc);
  }

  /** Matches values that were unpacked onto the stack. */
  #unpacked(patterns: readonly Pattern[], pc: PatternContext): void {
    pc.onTop += patterns.length;
    for (const pattern of patterns) {
      pc.onTop--;
      this.#subpattern(pattern, pc);
    }
  }

  /** Items one by one, where `*_` leaves some out. */
  #subscriptItems(p: MatchSequence, star: number, pc: PatternContext): void {
    const { patterns } = p;
    pc.onTop++;
    patterns.forEach((pattern, i) => {
      if (isWildcard(pattern) || i === star) return;
      this.addop(op.COPY, 1, p);
      if (i < star) {
        this.loadConst({ ...constInt(i), literal: false }, p);
      } else {
        this.addop(op.GET_LEN, 0, p);
        this.loadConst({ ...constInt(patterns.length - i), literal: false }, p);
        this.addBinary('-', false, p);
      }
      this.addSubscript(p);
      this.#subpattern(pattern, pc);
    });
    pc.onTop--;
    this.addop(op.POP_TOP, 0, p);
  }

  #failIfNone(loc: Span, pc: PatternContext): void {
    this.addop(op.COPY, 1, loc);
    this.loadConst(CONST_NONE, loc);
    this.addop(op.IS_OP, 1, loc);
    this.#jumpToFailPop(loc, pc, op.POP_JUMP_IF_FALSE);
  }

  #validateAttrs({ kwdAttrs, kwdPatterns }: MatchClass): void {
    kwdAttrs.forEach((attr, i) => {
      if (attr === '__debug__') {
        throw this.error('cannot assign to __debug__', kwdPatterns[i] as Pattern);
      }
      const other = kwdAttrs.indexOf(attr, i + 1);
      if (other < 0) return;
      const msg = `attribute name repeated in class pattern: ${attr}`;
      throw this.error(msg, kwdPatterns[other] as Pattern);
    });
  }

  /** @cpython Python/compile.c#compiler_pattern_class */
  #class(p: MatchClass, pc: PatternContext): void {
    this.#validateAttrs(p);
    this.visitExpr(p.cls);
    const all = [...p.patterns, ...p.kwdPatterns];
    this.loadConst(constTuple(p.kwdAttrs.map(constName), false), p);
    this.addop(op.MATCH_CLASS, p.patterns.length, p);
    pc.onTop++;
    this.#failIfNone(p, pc);
    this.addop(op.UNPACK_SEQUENCE, all.length, p);
    pc.onTop += all.length - 1;
    for (const pattern of all) {
      pc.onTop--;
      if (isWildcard(pattern)) this.addop(op.POP_TOP, 0, p);
      else this.#subpattern(pattern, pc);
    }
  }

  #mappingKeys(p: MatchMapping): void {
    const { keys } = p;
    const seen = new Set<string>();
    for (const key of keys) {
      if (key.kind === 'Constant') {
        const same = equalityKey(key.value);
        if (seen.has(same)) {
          const text = constantText(key.value);
          throw this.error(`mapping pattern checks duplicate key (${text})`, p);
        }
        seen.add(same);
      } else if (key.kind !== 'Attribute') {
        const msg = 'mapping pattern keys may only match literals and attribute lookups';
        throw this.error(msg, p);
      }
      this.visitExpr(key);
    }
    this.addop(op.BUILD_TUPLE, keys.length, p);
  }

  /** @cpython Python/compile.c#compiler_pattern_mapping */
  #mapping(p: MatchMapping, pc: PatternContext): void {
    const size = p.keys.length;
    pc.onTop++;
    this.addop(op.MATCH_MAPPING, 0, p);
    this.#jumpToFailPop(p, pc, op.POP_JUMP_IF_FALSE);
    if (size === 0 && p.rest === null) {
      pc.onTop--;
      this.addop(op.POP_TOP, 0, p);
      return;
    }
    if (size > 0) this.#checkLength(p, size, '>=', pc);
    this.#mappingKeys(p);
    this.addop(op.MATCH_KEYS, 0, p);
    pc.onTop += 2;
    this.#failIfNone(p, pc);
    this.addop(op.UNPACK_SEQUENCE, size, p);
    pc.onTop--;
    this.#unpacked(p.patterns, pc);
    pc.onTop -= 2;
    if (p.rest !== null) {
      this.#mappingRest(p, size);
      this.#storeName(p, p.rest, pc);
    } else {
      this.addop(op.POP_TOP, 0, p);
      this.addop(op.POP_TOP, 0, p);
    }
  }

  /** The subject and the tuple of keys become a dict without these keys. */
  #mappingRest(loc: Span, size: number): void {
    this.addop(op.BUILD_MAP, 0, loc);
    this.addop(op.SWAP, 3, loc);
    this.addop(op.DICT_UPDATE, 2, loc);
    this.addop(op.UNPACK_SEQUENCE, size, loc);
    for (let left = size; left > 0; left--) {
      this.addop(op.COPY, 1 + left, loc);
      this.addop(op.SWAP, 2, loc);
      this.addop(op.DELETE_SUBSCR, 0, loc);
    }
  }

  /** @cpython Python/compile.c#compiler_pattern_or */
  #or(p: MatchOr, pc: PatternContext): void {
    const end = this.newLabel();
    const old = { ...pc };
    let control: string[] = [];
    p.patterns.forEach((alt, i) => {
      pc.stores = [];
      pc.allowIrrefutable = i === p.patterns.length - 1 && old.allowIrrefutable;
      pc.failPop = [];
      pc.onTop = 0;
      this.addop(op.COPY, 1, alt);
      this.#pattern(alt, pc);
      if (i === 0) control = [...pc.stores];
      else this.#orderStores(p, alt, control, pc.stores);
      this.jump(op.JUMP, end, alt);
      this.#resetFailPop(alt, pc);
    });
    Object.assign(pc, old);
    this.addop(op.POP_TOP, 0, p);
    this.#jumpToFailPop(p, pc, op.JUMP);
    this.useLabel(end);
    const rotations = control.length + 1 + pc.onTop + pc.stores.length;
    for (const name of control) {
      this.#rotate(p, rotations);
      this.#checkDuplicate(p, name, pc);
      pc.stores.push(name);
    }
    this.addop(op.POP_TOP, 0, p);
  }

  /** Puts what an alternative binds in the order of the first one. */
  #orderStores(p: MatchOr, alt: Pattern, control: readonly string[], stores: string[]): void {
    const differ = (): Error => this.error('alternative patterns bind different names', p);
    if (stores.length !== control.length) throw differ();
    for (let i = stores.length - 1; i >= 0; i--) {
      const at = stores.indexOf(control[i] as string);
      if (at < 0) throw differ();
      if (at === i) continue;
      const rotated = stores.splice(0, at + 1);
      stores.splice(i - at, 0, ...rotated);
      for (let n = 0; n <= at; n++) this.#rotate(alt, i + 1);
    }
  }
}
