import { hasTarget, isScopeExit, isUnconditionalJump } from '../compiler/flowgraph/basicBlock.ts';
import { popCount, pushCount, stackEffect } from '../compiler/flowgraph/stackEffect.ts';
import * as op from '../compiler/opcodes.ts';
import type { CodeBody } from '../objects/code/codeObject.ts';

/*
 * From 3.14 on the interpreter pushes some values without taking a reference: the local, or from 3.15 on
 * the constant, that it loads outlives the use. The eval loop takes the reference all the same, which
 * nothing can tell but a count that is looked at; this table says which slots such a count leaves out.
 */

/*
 * What is known of a slot: it owns its reference, borrows it, does one or the other, or, from
 * `ARGUMENT` on, borrows it if that argument was passed so.
 */
const OWNED = 0;
export const BORROWED = 1;
const UNKNOWN = 2;
export const ARGUMENT = 3;

/** Which slots of a frame hold borrowed references. */
export interface BorrowTable {
  /**
   * By instruction, the slots that may be borrowed when it starts, each followed by what is known of it;
   * null: none.
   */
  readonly slots: readonly (readonly number[] | null)[];
  /** Constants are borrowed (3.15). */
  readonly constants: boolean;
}

/** Follows what the slots of a frame hold, locals first, through its code. */
class Analysis {
  readonly #body: CodeBody;
  readonly #constants: boolean;
  readonly #states: (number[] | null)[];
  readonly #todo: number[] = [];

  constructor(body: CodeBody, constants: boolean) {
    this.#body = body;
    this.#constants = constants;
    this.#states = new Array<number[] | null>(body.code.length).fill(null);
  }

  run(): BorrowTable {
    const { co_argcount, co_kwonlyargcount, co_nlocalsplus } = this.#body;
    const parameters = co_argcount + co_kwonlyargcount;
    const start = Array.from({ length: co_nlocalsplus }, (_, i) =>
      i < parameters ? ARGUMENT + i : OWNED,
    );
    this.#reach(0, start);
    for (let i = this.#todo.pop(); i !== undefined; i = this.#todo.pop()) this.#step(i);
    const slots = this.#states.map((state) => {
      const found = state?.flatMap((tag, slot) => (tag === OWNED ? [] : [slot, tag])) ?? [];
      return found.length > 0 ? found : null;
    });
    return { slots, constants: this.#constants };
  }

  /** Joins what is known where two ways meet. */
  #reach(at: number, state: readonly number[]): void {
    const known = this.#states[at];
    if (known === undefined) return;
    if (known === null) {
      this.#states[at] = [...state];
      this.#todo.push(at);
      return;
    }
    let changed = false;
    for (let i = 0; i < known.length; i++) {
      if (known[i] === state[i] || known[i] === UNKNOWN) continue;
      known[i] = UNKNOWN;
      changed = true;
    }
    if (changed) this.#todo.push(at);
  }

  #step(i: number): void {
    const { code, exceptionTable, co_nlocalsplus } = this.#body;
    const word = code[i]!;
    const opcode = word & 0xff;
    const arg = word >> 8;
    const before = this.#states[i]!;
    const handler = exceptionTable.find(({ start, end }) => i >= start && i < end);
    if (handler !== undefined) {
      const kept = before.slice(0, co_nlocalsplus + handler.depth);
      resize(kept, co_nlocalsplus + handler.depth + (handler.lasti ? 2 : 1));
      this.#reach(handler.target, kept);
    }
    if (hasTarget(opcode)) {
      const after = [...before];
      resize(after, before.length + stackEffect(opcode, arg, true));
      if (opcode === op.SEND) after[after.length - 1] = OWNED;
      this.#reach(arg, after);
      if (isUnconditionalJump(opcode)) return;
    }
    if (isScopeExit(opcode)) return;
    const state = [...before];
    this.#apply(state, opcode, arg);
    this.#reach(i + 1, state);
  }

  #apply(state: number[], opcode: number, arg: number): void {
    switch (opcode) {
      case op.LOAD_FAST_BORROW:
        state.push(BORROWED);
        break;
      case op.LOAD_FAST_BORROW_LOAD_FAST_BORROW:
        state.push(BORROWED, BORROWED);
        break;
      case op.LOAD_FAST:
      case op.LOAD_FAST_CHECK:
        state.push(state[arg]!);
        break;
      case op.LOAD_FAST_AND_CLEAR:
        state.push(state[arg]!);
        state[arg] = OWNED;
        break;
      case op.LOAD_FAST_LOAD_FAST:
        state.push(state[arg >> 4]!, state[arg & 15]!);
        break;
      case op.LOAD_CONST:
        state.push(this.#constants ? BORROWED : OWNED);
        break;
      case op.STORE_FAST:
        state[arg] = state.pop()!;
        break;
      case op.STORE_FAST_LOAD_FAST:
        state[arg >> 4] = state.pop()!;
        state.push(state[arg & 15]!);
        break;
      case op.STORE_FAST_STORE_FAST:
        state[arg >> 4] = state.pop()!;
        state[arg & 15] = state.pop()!;
        break;
      case op.MAKE_CELL:
      case op.DELETE_FAST:
        state[arg] = OWNED;
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
      case op.LOAD_SUPER_ATTR:
      case op.LOAD_SPECIAL: {
        const self = state.pop()!;
        if (opcode === op.LOAD_SUPER_ATTR) state.splice(-2);
        state.push(OWNED);
        if (opcode === op.LOAD_SPECIAL || (arg & 1) !== 0) state.push(self);
        break;
      }
      case op.GET_ITER_PAIR:
      case op.PUSH_NULL_BELOW:
        state.splice(-1, 0, OWNED);
        break;
      case op.END_SEND_PAIR:
        state.splice(-3, 2);
        break;
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

function resize(state: number[], length: number): void {
  while (state.length < length) state.push(OWNED);
  state.length = Math.max(0, length);
}

/** @param constants whether constants are borrowed, too */
export function borrowTable(body: CodeBody, constants: boolean): BorrowTable {
  return new Analysis(body, constants).run();
}
