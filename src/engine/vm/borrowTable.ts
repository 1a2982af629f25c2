import { hasTarget, isScopeExit, isUnconditionalJump } from '../compiler/flowgraph/basicBlock.ts';
import { popCount, pushCount, stackEffect } from '../compiler/flowgraph/stackEffect.ts';
import * as op from '../compiler/opcodes.ts';
import type { CodeBody } from '../objects/code/codeObject.ts';

/*
 * From 3.14 on the interpreter pushes some values without taking a reference: the local, or from 3.15 on
 * the constant, that it loads outlives the use. The eval loop takes the reference all the same, which
 * nothing can tell but a count that is looked at; this table says which slots such a count leaves out.
 */

/** What is known of a value on the stack: owned, borrowed, or borrowed where its local's value was. */
const OWNED = 0;
const BORROWED = 1;
const MAYBE = 2;
type Tag = 0 | 1 | 2;

/** Which slots of a frame hold borrowed references, by instruction. */
export interface BorrowTable {
  /**
   * By instruction, the slots of the stack that are borrowed when it starts: their indices, or for those
   * that may be the complements of these; null: none.
   */
  readonly slots: readonly (readonly number[] | null)[];
  /** Locals that may hold a borrowed reference though no argument was put there. */
  readonly locals: readonly number[];
  /** Constants are borrowed (3.15). */
  readonly constants: boolean;
}

class Analysis {
  readonly #body: CodeBody;
  readonly #constants: boolean;
  /** Locals that may hold a borrowed reference. */
  readonly #locals = new Set<number>();
  #states: (Tag[] | null)[] = [];
  #todo: number[] = [];

  constructor(body: CodeBody, constants: boolean) {
    this.#body = body;
    this.#constants = constants;
    for (let i = 0; i < body.co_argcount + body.co_kwonlyargcount; i++) this.#locals.add(i);
  }

  run(): BorrowTable {
    const { code, co_argcount, co_kwonlyargcount, co_nlocalsplus } = this.#body;
    let known: number;
    do {
      known = this.#locals.size;
      this.#states = new Array<Tag[] | null>(code.length).fill(null);
      this.#reach(0, []);
      for (let i = this.#todo.pop(); i !== undefined; i = this.#todo.pop()) this.#step(i);
    } while (this.#locals.size > known);
    const slots = this.#states.map((state) => {
      const found: number[] = [];
      state?.forEach((tag, i) => {
        if (tag !== OWNED)
          found.push(tag === BORROWED ? co_nlocalsplus + i : ~(co_nlocalsplus + i));
      });
      return found.length > 0 ? found : null;
    });
    const parameters = co_argcount + co_kwonlyargcount;
    const locals = [...this.#locals].filter((i) => i >= parameters);
    return { slots, locals, constants: this.#constants };
  }

  /** Joins what is known where two ways meet. */
  #reach(at: number, state: readonly Tag[]): void {
    const known = this.#states[at];
    if (known === undefined) return;
    if (known === null) {
      this.#states[at] = [...state];
      this.#todo.push(at);
      return;
    }
    let changed = false;
    for (let i = 0; i < known.length; i++) {
      if (known[i] === state[i] || known[i] === MAYBE) continue;
      known[i] = MAYBE;
      changed = true;
    }
    if (changed) this.#todo.push(at);
  }

  #load(local: number): Tag {
    return this.#locals.has(local) ? MAYBE : OWNED;
  }

  #store(local: number, tag: Tag): void {
    if (tag !== OWNED) this.#locals.add(local);
  }

  #step(i: number): void {
    const { code, exceptionTable } = this.#body;
    const word = code[i]!;
    const opcode = word & 0xff;
    const arg = word >> 8;
    const before = this.#states[i]!;
    const state = [...before];
    for (const { start, end, target, depth, lasti } of exceptionTable) {
      if (i < start || i >= end) continue;
      const kept = before.slice(0, depth);
      while (kept.length < depth) kept.push(OWNED);
      this.#reach(target, [...kept, ...(lasti ? [OWNED, OWNED] : [OWNED])] as Tag[]);
      break;
    }
    if (hasTarget(opcode)) {
      const after = [...before];
      resize(after, before.length + stackEffect(opcode, arg, true));
      if (opcode === op.SEND) after[after.length - 1] = OWNED;
      this.#reach(arg, after);
      if (isUnconditionalJump(opcode)) return;
    }
    if (isScopeExit(opcode)) return;
    this.#apply(state, opcode, arg);
    this.#reach(i + 1, state);
  }

  #apply(state: Tag[], opcode: number, arg: number): void {
    switch (opcode) {
      case op.LOAD_FAST_BORROW:
        state.push(BORROWED);
        break;
      case op.LOAD_FAST_BORROW_LOAD_FAST_BORROW:
        state.push(BORROWED, BORROWED);
        break;
      case op.LOAD_FAST:
      case op.LOAD_FAST_CHECK:
      case op.LOAD_FAST_AND_CLEAR:
        state.push(this.#load(arg));
        break;
      case op.LOAD_FAST_LOAD_FAST:
        state.push(this.#load(arg >> 4), this.#load(arg & 15));
        break;
      case op.LOAD_CONST:
        state.push(this.#constants ? BORROWED : OWNED);
        break;
      case op.STORE_FAST:
        this.#store(arg, state.pop()!);
        break;
      case op.STORE_FAST_LOAD_FAST:
        this.#store(arg >> 4, state.pop()!);
        state.push(this.#load(arg & 15));
        break;
      case op.STORE_FAST_STORE_FAST:
        this.#store(arg >> 4, state.pop()!);
        this.#store(arg & 15, state.pop()!);
        break;
      case op.COPY:
        state.push(state[state.length - arg]!);
        break;
      case op.SWAP: {
        const top = state[state.length - 1]!;
        state[state.length - 1] = state[state.length - arg]!;
        state[state.length - arg] = top;
        break;
      }
      case op.LOAD_ATTR:
      case op.LOAD_SPECIAL: {
        const self = state.pop()!;
        state.push(OWNED);
        if (opcode === op.LOAD_SPECIAL || (arg & 1) !== 0) state.push(self);
        break;
      }
      case op.END_SEND:
      case op.SET_FUNCTION_ATTRIBUTE:
        state.splice(-2, 1);
        break;
      default:
        if (KEEPS_INPUTS.has(opcode)) {
          resize(state, state.length + stackEffect(opcode, arg, false));
        } else {
          resize(state, state.length - popCount(opcode, arg));
          for (let n = pushCount(opcode, arg); n > 0; n--) state.push(OWNED);
        }
    }
  }
}

/** Instructions that leave their inputs where they are, or some of them. */
const KEEPS_INPUTS: ReadonlySet<number> = new Set([
  ...[op.GET_LEN, op.IMPORT_FROM, op.MATCH_KEYS, op.MATCH_MAPPING, op.MATCH_SEQUENCE],
  ...[op.WITH_EXCEPT_START, op.DICT_MERGE, op.DICT_UPDATE, op.LIST_APPEND, op.LIST_EXTEND],
  ...[op.MAP_ADD, op.RERAISE, op.SET_ADD, op.SET_UPDATE, op.FOR_ITER, op.CHECK_EXC_MATCH],
]);

function resize(state: Tag[], length: number): void {
  while (state.length < length) state.push(OWNED);
  state.length = Math.max(0, length);
}

/** @param constants whether constants are borrowed, too */
export function borrowTable(body: CodeBody, constants: boolean): BorrowTable {
  return new Analysis(body, constants).run();
}
