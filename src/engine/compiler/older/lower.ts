import type { OlderInstructions } from '../../version/compilerRules.ts';
import { InstructionSequence } from '../codegen/compilerUnit.ts';
import type { Instruction } from '../codegen/compilerUnit.ts';
import * as op from '../opcodes.ts';

/*
 * The code generator writes what the machine runs. 3.11 and 3.12 write other instructions to the same
 * effect, which nothing shows but the length of the code and the height of its stack: these are
 * measured in a copy, lowered to those instructions.
 */

/** Copies a sequence; `rewrite` adds what stands for instruction `i` and says how many it has read. */
function rewritten(
  { instructions, labels }: InstructionSequence,
  rewrite: (i: number, result: InstructionSequence) => number,
): InstructionSequence {
  const result = new InstructionSequence();
  const moved: number[] = [];
  for (let i = 0; i < instructions.length;) {
    const start = result.instructions.length;
    const read = rewrite(i, result);
    for (let k = 0; k < read; k++) moved[i + k] = start;
    i += read;
  }
  for (const at of labels) result.labels.push(moved[at] ?? -1);
  return result;
}

/** The sequence as the machine runs it: without what only says where 3.11 and 3.12 push a null. */
export function withoutMarkers(sequence: InstructionSequence): InstructionSequence {
  const { instructions } = sequence;
  return rewritten(sequence, (i, result) => {
    const instruction = instructions[i] as Instruction;
    if (instruction.op !== op.CALLEE_NULL) result.instructions.push(instruction);
    return 1;
  });
}

/** Argument of CALLEE_NULL before a call whose callee has no null beside it. */
const WITHOUT_NULL = 1;

/** Instructions of `CALL_INTRINSIC_1` that have numbers of their own in 3.11. */
function isDiscarding(arg: number): boolean {
  return arg === op.INTRINSIC_PRINT || arg === op.INTRINSIC_IMPORT_STAR;
}

class Lowering {
  readonly #in: readonly Instruction[];
  readonly #older: OlderInstructions;
  readonly #out: InstructionSequence;

  constructor(source: readonly Instruction[], older: OlderInstructions, out: InstructionSequence) {
    this.#in = source;
    this.#older = older;
    this.#out = out;
  }

  #at(i: number): Instruction | undefined {
    return this.#in[i];
  }

  #is(i: number, ...opcodes: number[]): boolean {
    return opcodes.every((opcode, k) => this.#in[i + k]?.op === opcode);
  }

  #add(opcode: number, arg: number, { loc }: Instruction): void {
    this.#out.add(opcode, arg, loc);
  }

  #call(arg: number, instruction: Instruction): void {
    if (this.#older.preparesCalls) this.#add(op.PRECALL, arg, instruction);
    this.#add(op.CALL, arg, instruction);
  }

  /** Adds what stands for the instructions from `i` on; how many these are. */
  step(i: number): number {
    const instruction = this.#in[i] as Instruction;
    if (this.#older.blockStack) {
      const read = this.#onBlockStack(i, instruction);
      if (read > 0) return read;
    } else if (instruction.op === op.CALLEE_NULL && instruction.arg === WITHOUT_NULL) {
      return 1;
    }
    const { op: opcode, arg } = instruction;
    switch (opcode) {
      case op.TO_BOOL:
      case op.CONVERT_VALUE:
        return 1;
      case op.CALLEE_NULL:
        this.#add(op.PUSH_NULL, 0, instruction);
        return 1;
      case op.PUSH_NULL:
        if (this.#is(i - 1, op.LOAD_BUILD_CLASS)) this.#add(opcode, 0, instruction);
        return 1;
      case op.CALL_KW: {
        const names = this.#out.instructions.at(-1) as Instruction;
        names.op = op.KW_NAMES;
        this.#call(arg, instruction);
        return 1;
      }
      case op.CALL:
        this.#call(arg, instruction);
        return 1;
      case op.FORMAT_SIMPLE:
      case op.FORMAT_WITH_SPEC:
        this.#add(op.FORMAT_VALUE, opcode === op.FORMAT_SIMPLE ? 0 : 1, instruction);
        return 1;
      case op.MAKE_FUNCTION: {
        let flags = 0;
        let read = 1;
        for (; this.#is(i + read, op.SET_FUNCTION_ATTRIBUTE); read++) {
          flags |= (this.#at(i + read) as Instruction).arg;
        }
        this.#add(opcode, flags, instruction);
        return read;
      }
      case op.END_FOR:
        if (!this.#older.endsLoopsSilently) this.#add(opcode, 0, instruction);
        return 2;
      case op.JUMP_NO_INTERRUPT:
        this.#add(this.#is(i - 1, op.RESUME) ? opcode : op.JUMP, arg, instruction);
        return 1;
      default:
        return this.#older.jumpsOrPops ? this.#early(i) : this.#copy(instruction);
    }
  }

  /** Kinds of the calls under way: their callee is on the stack alone, or with an object. */
  readonly #calls: ('function' | 'method')[] = [];
  #withoutNull = false;

  /** What 3.10 writes otherwise than 3.11; 0 where it does not. */
  #onBlockStack(i: number, instruction: Instruction): number {
    const { op: opcode, arg } = instruction;
    switch (opcode) {
      case op.CALLEE_NULL:
        this.#withoutNull = arg === WITHOUT_NULL;
        return 1;
      case op.PUSH_NULL:
        this.#calls.push('function');
        return 1;
      case op.LOAD_ATTR: {
        if ((arg & 1) === 0) return 0;
        const withKeywords = this.#callOf(i) !== op.CALL;
        this.#calls.push(withKeywords ? 'function' : 'method');
        this.#add(withKeywords ? op.LOAD_ATTR : op.LOAD_METHOD_3_11, arg >> 1, instruction);
        return 1;
      }
      case op.CALL: {
        const kind = this.#withoutNull ? 'method' : this.#calls.pop();
        this.#withoutNull = false;
        this.#add(kind === 'function' ? op.CALL_FUNCTION_3_10 : op.CALL, arg, instruction);
        return 1;
      }
      case op.CALL_KW:
        this.#calls.pop();
        this.#add(op.CALL_FUNCTION_KW_3_10, arg, instruction);
        return 1;
      case op.CALL_FUNCTION_EX:
        this.#calls.pop();
        return this.#copy(instruction);
      case op.MAKE_FUNCTION: {
        let flags = 0;
        let read = 1;
        for (; this.#is(i + read, op.SET_FUNCTION_ATTRIBUTE); read++) {
          flags |= (this.#at(i + read) as Instruction).arg;
        }
        this.#add(op.LOAD_CONST, 0, instruction);
        this.#add(op.MAKE_FUNCTION_3_10, flags, instruction);
        return read;
      }
      case op.BEFORE_WITH:
        return this.#is(i + 1, op.SETUP_WITH) ? 1 : 0;
      case op.SETUP_WITH:
        this.#add(
          this.#is(i - 1, op.BEFORE_WITH) ? op.SETUP_WITH_3_10 : op.SETUP_ASYNC_WITH_3_10,
          arg,
          instruction,
        );
        return 1;
      case op.PUSH_EXC_INFO:
      case op.SETUP_RESTORE:
      case op.RESUME:
        return 1;
      case op.RERAISE:
        return arg === op.RERAISE_RESTORE ? 1 : 0;
      default:
        return 0;
    }
  }

  /** The instruction that calls the method loaded at `i`. */
  #callOf(i: number): number {
    let pending = 0;
    for (let k = i + 1; k < this.#in.length; k++) {
      const { op: opcode, arg } = this.#in[k] as Instruction;
      if (opcode === op.PUSH_NULL || (opcode === op.LOAD_ATTR && (arg & 1) === 1)) pending++;
      const calls = opcode === op.CALL || opcode === op.CALL_KW || opcode === op.CALL_FUNCTION_EX;
      if (!calls) continue;
      const before = this.#in[k - 1] as Instruction;
      if (before.op === op.CALLEE_NULL && before.arg === WITHOUT_NULL) continue;
      if (pending === 0) return opcode;
      pending--;
    }
    return op.CALL;
  }

  #copy({ op: opcode, arg, loc }: Instruction): number {
    this.#out.add(opcode, arg, loc);
    return 1;
  }

  /** What only 3.11 writes otherwise. */
  #early(i: number): number {
    const instruction = this.#in[i] as Instruction;
    const { op: opcode, arg } = instruction;
    switch (opcode) {
      case op.LOAD_ATTR:
        this.#add((arg & 1) === 1 ? op.LOAD_METHOD_3_11 : opcode, arg >> 1, instruction);
        return 1;
      case op.LOAD_LOCALS:
        if (!this.#is(i + 1, op.LOAD_FROM_DICT_OR_DEREF)) return this.#copy(instruction);
        this.#add(op.LOAD_CLASSDEREF, (this.#at(i + 1) as Instruction).arg, instruction);
        return 2;
      case op.COPY: {
        const jump = this.#at(i + 2);
        const popped = arg === 1 && this.#is(i + 1, op.TO_BOOL) && this.#is(i + 3, op.POP_TOP);
        if (!popped || jump === undefined) return this.#copy(instruction);
        const orPop =
          jump.op === op.POP_JUMP_IF_TRUE ? op.JUMP_IF_TRUE_OR_POP : op.JUMP_IF_FALSE_OR_POP;
        this.#add(orPop, jump.arg, jump);
        return 4;
      }
      case op.CALL_INTRINSIC_1:
        if (arg === op.INTRINSIC_STOPITERATION_ERROR) return 2;
        if (!isDiscarding(arg)) return this.#copy(instruction);
        this.#add(op.DISCARDING_CALL, 0, instruction);
        return 2;
      case op.SETUP_CLEANUP:
        return this.#handlesStopIteration(arg) ? 1 : this.#copy(instruction);
      case op.SETUP_FINALLY:
        return this.#is(i + 1, op.YIELD_VALUE, op.POP_BLOCK, op.RESUME)
          ? 1
          : this.#copy(instruction);
      case op.POP_BLOCK:
        return this.#is(i - 1, op.YIELD_VALUE) && this.#is(i + 1, op.RESUME)
          ? 1
          : this.#copy(instruction);
      case op.CLEANUP_THROW:
      case op.END_SEND:
        return 1;
      default:
        return this.#copy(instruction);
    }
  }

  /** Whether the handler at that label is the one around a whole generator. */
  #handlesStopIteration(label: number): boolean {
    return label === this.stopIteration;
  }

  stopIteration = -1;
}

/** The sequence in the instructions of an older release. */
export function lower(
  sequence: InstructionSequence,
  older: OlderInstructions,
): InstructionSequence {
  const { instructions, labels } = sequence;
  const handler = instructions.findIndex(
    ({ op: opcode, arg }) =>
      opcode === op.CALL_INTRINSIC_1 && arg === op.INTRINSIC_STOPITERATION_ERROR,
  );
  const copied = instructions.map((instruction) => ({ ...instruction }));
  let lowering: Lowering | null = null;
  return rewritten(sequence, (i, result) => {
    if (lowering === null) {
      lowering = new Lowering(copied, older, result);
      lowering.stopIteration = handler < 0 ? -1 : labels.indexOf(handler);
    }
    return lowering.step(i);
  });
}
