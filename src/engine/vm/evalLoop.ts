import { COMPARE_TO_BOOL } from '../compiler/opcodes.ts';
import type { CompareOp } from '../object/compareOp.ts';
import { clearErrorIf } from '../object/errors.ts';
import { richCompare } from '../object/protocol/compare.ts';
import { binaryOp } from '../object/protocol/number.ts';
import { getItem } from '../object/protocol/sequence.ts';
import { str } from '../object/protocol/text.ts';
import { isTrue } from '../object/protocol/truth.ts';
import type { NewRef, PyObject } from '../object/pyObject.ts';
import { decref, incref } from '../object/refcount.ts';
import { newFloat } from '../objects/float/floatObject.ts';
import type { RangeIterBody } from '../objects/range/rangeObject.ts';
import { DIGIT, newInt, type PyLong, renewInt } from '../objects/int/intObject.ts';
import { type ListBody, listAppendTakeRef, type PyList } from '../objects/list/listObject.ts';
import type { MethodBody } from '../objects/method/methodObject.ts';
import { handleEvalBreaker } from './evalBreaker.ts';
import type { InterpreterFrame, PyFunction } from './frame.ts';
import { clearFrame, finishInit, enterPython } from './frameStack.ts';
import type { Interpreter } from './interpreter.ts';
import { callValue, pushFunctionFrame } from './call.ts';
import { callKeepingArguments } from './ops/calls.ts';
import { dropArguments } from './objectFrame.ts';
import { getitemFrame, getterFrame, isListAppend, takesInitFrame } from './inlineCalls.ts';
import { loadAttr, loadAttrMethod, loadGlobal, storeAttr, unboundLocal } from './ops/names.ts';
import { intOperator } from './ops/intOperator.ts';
import { concatenate, inplaceConcat } from './ops/concat.ts';
import { operandIsTrue } from './ops/operandTruth.ts';
import { resumeGenerator, suspendGenerator, returnGenerator } from './generatorFrame.ts';
import { SLOW_OK, SLOW_RERAISE, SLOW_SWITCH } from './ops/slowOp.ts';
import { SLOW_OPS } from './ops/slowOps.ts';
import { unwindFrames } from './unwind.ts';
import { nextItem } from './ops/pairs.ts';
import { noteBorrowedArguments } from './borrowed.ts';
import { enterNative, leaveNative } from './native.ts';
import { announceLine } from './lines.ts';

/*
 * The instructions of Python/bytecodes.c. The frequent ones stand here; the rest are functions, one
 * table away (ops/slowOps.ts). Case labels are literals because only those become a jump table; the
 * comment names the instruction, and a test compares both with compiler/opcodes.ts.
 *
 * `continue` goes on with the next instruction; `break` leaves the switch with an exception set.
 * `continue enter` reloads the registers because `vm.currentFrame` changed.
 */

/**
 * Runs `entry` until it returns, yields or fails; null on failure. With `throwing`, the frame resumes
 * by raising the exception that is set.
 * @cpython Python/ceval.c#_PyEval_EvalFrameDefault
 */
export function evalFrame(
  vm: Interpreter,
  entry: InterpreterFrame,
  throwing: boolean,
): NewRef | null {
  entry.isEntry = true;
  entry.previous = vm.currentFrame;
  entry.running = true;
  vm.currentFrame = entry;
  if (!enterNative(vm, entry)) return null;
  const result = runFrames(vm, entry, throwing);
  leaveNative(vm);
  return result;
}

function runFrames(vm: Interpreter, entry: InterpreterFrame, throwing: boolean): NewRef | null {
  const { int: intType, float: floatType, list: listType } = vm.types;
  const { smallIntMax } = vm;
  const { function: functionType, method: methodType, type: typeType } = vm.types;
  const { str: strType, tuple: tupleType } = vm.types;
  const { range_iterator: rangeIteratorType } = vm.types;
  const { indexedIterators, borrowedLocals: borrowsLocals } = vm.release.compiler.instructions;
  const { specializesAfter, reusesFloatOperands, copyCounts, entersGenerators, framesAreObjects } =
    vm.release.vm;
  const generatorType = entersGenerators ? vm.types.generator : null;
  const coroutineType = entersGenerators ? vm.types.coroutine : null;
  let frame: InterpreterFrame = entry;
  if (throwing) {
    const handler = unwindFrames(vm, frame, frame.prev_instr, true);
    if (handler === null) return null;
    frame = handler;
  }
  enter: for (;;) {
    const exe = frame.exe;
    const { code, consts, names, counters } = exe;
    const borrows = borrowsLocals ? exe.borrows : null;
    const s = frame.localsplus;
    const lines = vm.onLine === null ? null : exe.lineStarts;
    let sp = frame.stackpointer;
    let pc = frame.next_instr;
    let traceback = true;
    for (;;) {
      frame.prev_instr = pc;
      if (lines !== null && lines[pc] === 1) {
        frame.stackpointer = sp;
        announceLine(vm, frame);
      }
      const word = code[pc++]!;
      const arg = word >> 8;
      switch (word & 0xff) {
        case 149 /* RESUME */: {
          if (vm.evalBreaker || (vm.stepsLeft -= code.length) < 0) {
            frame.stackpointer = sp;
            if ((arg & 3) < 2 && !handleEvalBreaker(vm)) break;
          }
          continue;
        }
        case 30 /* NOP */:
          continue;
        case 85 /* LOAD_FAST */: {
          const value = s[arg]!;
          const count = value.ob_refcnt;
          if (count >= 0) value.ob_refcnt = count + 1;
          s[sp++] = value;
          continue;
        }
        case 88 /* LOAD_FAST_LOAD_FAST */: {
          const first = s[arg >> 4]!;
          if (first.ob_refcnt >= 0) first.ob_refcnt++;
          s[sp++] = first;
          const second = s[arg & 15]!;
          if (second.ob_refcnt >= 0) second.ob_refcnt++;
          s[sp++] = second;
          continue;
        }
        case 87 /* LOAD_FAST_CHECK */: {
          const value = s[arg]!;
          if (value === null) {
            unboundLocal(vm, frame, arg);
            break;
          }
          s[sp++] = incref(value);
          continue;
        }
        case 86 /* LOAD_FAST_AND_CLEAR */:
          s[sp++] = s[arg]!;
          s[arg] = null;
          continue;
        case 121 /* LOAD_SMALL_INT */:
          s[sp++] = vm.smallInts[arg + 5]!;
          continue;
        case 83 /* LOAD_CONST */: {
          const value = consts[arg]!;
          const count = value.ob_refcnt;
          if (count >= 0) value.ob_refcnt = count + 1;
          s[sp++] = value;
          continue;
        }
        case 110 /* STORE_FAST */: {
          const old = s[arg]!;
          s[arg] = s[--sp]!;
          if (old !== null) {
            const count = old.ob_refcnt;
            if (count > 1) old.ob_refcnt = count - 1;
            else if (count === 1) {
              frame.stackpointer = sp;
              decref(vm, old);
            }
          }
          continue;
        }
        case 112 /* STORE_FAST_STORE_FAST */: {
          const first = s[arg >> 4]!;
          s[arg >> 4] = s[--sp]!;
          if (first !== null) decref(vm, first);
          const second = s[arg & 15]!;
          s[arg & 15] = s[--sp]!;
          if (second !== null) decref(vm, second);
          continue;
        }
        case 111 /* STORE_FAST_LOAD_FAST */: {
          const old = s[arg >> 4]!;
          s[arg >> 4] = s[sp - 1]!;
          const value = s[arg & 15]!;
          s[sp - 1] = incref(value);
          if (old !== null) decref(vm, old);
          continue;
        }
        case 32 /* POP_TOP */: {
          const value = s[--sp]!;
          frame.stackpointer = sp;
          if (value !== null) decref(vm, value);
          continue;
        }
        case 34 /* PUSH_NULL */:
          s[sp++] = null;
          continue;
        case 61 /* COPY */:
          s[sp] = incref(s[sp - arg]!);
          sp++;
          continue;
        case 115 /* SWAP */: {
          const top = s[sp - 1]!;
          s[sp - 1] = s[sp - arg]!;
          s[sp - arg] = top;
          continue;
        }
        case 91 /* LOAD_GLOBAL */: {
          const value = loadGlobal(vm, frame, pc - 1, names[arg >> 1]!);
          if (value === null) break;
          s[sp++] = value;
          if ((arg & 1) !== 0) s[sp++] = null;
          continue;
        }
        case 82 /* LOAD_ATTR */: {
          frame.stackpointer = sp;
          if ((arg & 1) === 0) {
            const owner = s[sp - 1]!;
            const getter = getterFrame(vm, frame, pc - 1, owner);
            if (getter !== null) {
              if (borrows !== null) noteBorrowedArguments(borrows, frame, getter, pc - 1, sp - 1);
              frame.stackpointer = sp - 1;
              frame.next_instr = frame.return_to = pc;
              if (enterPython(vm, getter)) {
                frame = getter;
                continue enter;
              }
              sp = frame.stackpointer;
              break;
            }
            const value = loadAttr(vm, frame, pc - 1, owner, names[arg >> 1]!);
            if (value === null) break;
            s[sp - 1] = value;
            decref(vm, owner);
            continue;
          }
          if (!loadAttrMethod(vm, frame, pc - 1, names[arg >> 1]!)) break;
          sp++;
          continue;
        }
        case 108 /* STORE_ATTR */: {
          const owner = s[sp - 1]!;
          const value = s[sp - 2]!;
          frame.stackpointer = sp;
          const ok = storeAttr(vm, frame, pc - 1, owner, names[arg]!, value);
          sp -= 2;
          frame.stackpointer = sp;
          decref(vm, value);
          decref(vm, owner);
          if (!ok) break;
          continue;
        }
        case 45 /* BINARY_OP */: {
          const right = s[sp - 1]!;
          const left = s[sp - 2]!;
          const type = left.ob_type;
          const warm = counters[pc - 1]!;
          if (warm < 200) counters[pc - 1] = warm + 1;
          if (type === intType && right.ob_type === intType) {
            const specialized = warm >= specializesAfter;
            const made = intOperator(vm, arg, left as PyLong, right as PyLong, specialized);
            if (made !== undefined && made !== null) {
              s[sp - 2] = made;
              sp--;
              continue;
            }
            if (made === null) {
              frame.stackpointer = sp;
              break;
            }
          } else if (type === floatType && right.ob_type === floatType) {
            const a = left.body as number;
            const b = right.body as number;
            let x = 0;
            let done = true;
            if (arg === 0 || arg === 13) x = a + b;
            else if (arg === 10 || arg === 23) x = a - b;
            else if (arg === 5 || arg === 18) x = a * b;
            else done = false;
            if (done) {
              if (reusesFloatOperands && warm >= specializesAfter) {
                // The specialised form puts the result into an operand that nobody else holds.
                if (left.ob_refcnt === 1) {
                  left.body = x;
                  decref(vm, right);
                  sp--;
                  continue;
                }
                if (right.ob_refcnt === 1) {
                  right.body = x;
                  s[sp - 2] = right;
                  decref(vm, left);
                  sp--;
                  continue;
                }
              }
              s[sp - 2] = newFloat(vm, x);
              sp--;
              decref(vm, left);
              decref(vm, right);
              continue;
            }
          } else if (type === strType && (arg === 0 || arg === 13) && right.ob_type === strType) {
            const next = code[pc]!;
            if (framesAreObjects) {
              frame.stackpointer = sp - 2;
              const sum = concatenate(vm, frame, left, right, next);
              sp -= 2;
              decref(vm, right);
              if (sum === null) break;
              s[sp++] = sum;
              continue;
            }
            if (warm >= specializesAfter && (next & 0xff) === 110 && s[next >> 8] === left) {
              const grown = inplaceConcat(vm, left, right);
              s[next >> 8] = grown;
              sp -= 2;
              decref(vm, right);
              if (grown === null) break;
              pc++;
              continue;
            }
          }
          frame.stackpointer = sp;
          const result = binaryOp(vm, left, right, arg);
          sp -= 2;
          frame.stackpointer = sp;
          decref(vm, left);
          decref(vm, right);
          if (result === null) break;
          s[sp++] = result;
          continue;
        }
        case 58 /* COMPARE_OP */: {
          const right = s[sp - 1]!;
          const left = s[sp - 2]!;
          const op = arg >> 5;
          if (left.ob_type === intType && right.ob_type === intType) {
            const a = left.body as number | bigint;
            const b = right.body as number | bigint;
            let truth: boolean;
            if (op === 0) truth = a < b;
            else if (op === 4) truth = a > b;
            else if (op === 2) truth = a === b;
            else if (op === 1) truth = a <= b;
            else if (op === 5) truth = a >= b;
            else truth = a !== b;
            sp -= 2;
            if (left.ob_refcnt > 1) left.ob_refcnt--;
            else decref(vm, left);
            if (right.ob_refcnt > 1) right.ob_refcnt--;
            else decref(vm, right);
            const next = code[pc]!;
            const jump = next & 0xff;
            if ((jump === 97 || jump === 100) && (lines === null || lines[pc] !== 1)) {
              // The jump that takes the truth off the stack again: nobody sees it in between.
              pc = truth === (jump === 100) ? next >> 8 : pc + 1;
              continue;
            }
            s[sp++] = incref(truth ? vm.True : vm.False);
            continue;
          }
          frame.stackpointer = sp;
          let result = richCompare(vm, left, right, op as CompareOp);
          if (result !== null && (arg & COMPARE_TO_BOOL) !== 0) {
            const truth = isTrue(vm, result);
            decref(vm, result);
            result = truth === null ? null : incref(truth ? vm.True : vm.False);
          }
          sp -= 2;
          frame.stackpointer = sp;
          decref(vm, left);
          decref(vm, right);
          if (result === null) break;
          s[sp++] = result;
          continue;
        }
        case 40 /* TO_BOOL */: {
          const value = s[sp - 1]!;
          if (value === vm.True || value === vm.False) continue;
          frame.stackpointer = sp;
          const truth = copyCounts ? isTrue(vm, value) : operandIsTrue(vm, frame, value);
          if (truth === null) break;
          s[sp - 1] = incref(truth ? vm.True : vm.False);
          decref(vm, value);
          continue;
        }
        case 97 /* POP_JUMP_IF_FALSE */: {
          const value = s[--sp]!;
          decref(vm, value);
          if (value === vm.False) pc = arg;
          continue;
        }
        case 100 /* POP_JUMP_IF_TRUE */: {
          const value = s[--sp]!;
          decref(vm, value);
          if (value === vm.True) pc = arg;
          continue;
        }
        case 98 /* POP_JUMP_IF_NONE */: {
          const value = s[--sp]!;
          frame.stackpointer = sp;
          decref(vm, value);
          if (value === vm.None) pc = arg;
          continue;
        }
        case 99 /* POP_JUMP_IF_NOT_NONE */: {
          const value = s[--sp]!;
          frame.stackpointer = sp;
          decref(vm, value);
          if (value !== vm.None) pc = arg;
          continue;
        }
        case 79 /* JUMP_FORWARD */:
        case 78 /* JUMP_BACKWARD_NO_INTERRUPT */:
          pc = arg;
          continue;
        case 77 /* JUMP_BACKWARD */: {
          if (vm.evalBreaker || (vm.stepsLeft -= pc - arg) < 0) {
            frame.stackpointer = sp;
            if (!handleEvalBreaker(vm)) break;
          }
          pc = arg;
          continue;
        }
        case 72 /* FOR_ITER */: {
          const it = s[sp - 1]!;
          const type = it.ob_type;
          frame.stackpointer = sp;
          if (type === generatorType) {
            const callee = resumeGenerator(vm, frame, it, incref(vm.None), pc, arg);
            if (callee !== null) {
              if (enterPython(vm, callee)) {
                frame = callee;
                continue enter;
              }
              sp = frame.stackpointer;
              break;
            }
          }
          let item: NewRef | null;
          if (type === rangeIteratorType) {
            const range = it.body as RangeIterBody;
            if (range.len <= 0) {
              item = null;
            } else {
              const n = range.start;
              range.start += range.step;
              range.len--;
              const next = code[pc]!;
              const old = (next & 0xff) === 110 ? s[next >> 8]! : null;
              if (
                old !== null &&
                old.ob_refcnt === 1 &&
                old.ob_type === intType &&
                (n > smallIntMax || n < -5) &&
                n < DIGIT &&
                n > -DIGIT &&
                lines === null &&
                vm.events === null
              ) {
                // STORE_FAST is next and drops the last number: one object serves for both.
                s[next >> 8] = renewInt(vm, old as PyLong, n);
                pc++;
                continue;
              }
              item = newInt(vm, n);
            }
          } else if (type.tp_iternext !== null) {
            item = type.tp_iternext(vm, it);
          } else {
            item = nextItem(vm, frame, it);
          }
          if (item !== null) {
            s[sp++] = item;
            continue;
          }
          if (vm.raised !== null && !clearErrorIf(vm, 'StopIteration')) break;
          if (indexedIterators) {
            pc = arg + 1;
            continue;
          }
          frame.stackpointer = --sp;
          decref(vm, it);
          pc = arg + 2;
          continue;
        }
        case 5 /* BINARY_SUBSCR */: {
          const key = s[sp - 1]!;
          const container = s[sp - 2]!;
          if (key.ob_type === intType && (key.body as number) >= 0) {
            const type = container.ob_type;
            let value: PyObject | undefined;
            if (type === listType) {
              value = (container.body as ListBody).ob_item[key.body as number];
            } else if (type === tupleType) {
              value = (container.body as PyObject[])[key.body as number];
            }
            if (value !== undefined) {
              s[sp - 2] = incref(value);
              sp--;
              decref(vm, key);
              decref(vm, container);
              continue;
            }
          }
          frame.stackpointer = sp;
          const warm = counters[pc - 1]!;
          if (warm < specializesAfter) {
            counters[pc - 1] = warm + 1;
          } else {
            const callee = getitemFrame(vm, frame, container, key);
            if (callee !== null) {
              if (borrows !== null) noteBorrowedArguments(borrows, frame, callee, pc - 1, sp - 2);
              frame.next_instr = frame.return_to = pc;
              if (enterPython(vm, callee)) {
                frame = callee;
                continue enter;
              }
              sp = frame.stackpointer;
              break;
            }
          }
          const result = getItem(vm, container, key);
          sp -= 2;
          frame.stackpointer = sp;
          decref(vm, container);
          decref(vm, key);
          if (result === null) break;
          s[sp++] = result;
          continue;
        }
        case 53 /* CALL */: {
          if (framesAreObjects) {
            frame.stackpointer = sp;
            frame.next_instr = frame.return_to = pc;
            const status = callKeepingArguments(vm, frame, arg, null);
            if (status === SLOW_OK) {
              sp = frame.stackpointer;
              continue;
            }
            if (status === SLOW_SWITCH) {
              const callee = vm.callee!;
              if (enterPython(vm, callee)) {
                frame = callee;
                continue enter;
              }
            }
            sp = frame.stackpointer;
            break;
          }
          let base = sp - arg;
          let callable = s[base - 2]!;
          let passed = base;
          if (s[base - 1] !== null) {
            passed = --base;
          } else if (callable.ob_type === methodType) {
            const body = callable.body as MethodBody;
            s[base - 1] = incref(body.self);
            s[base - 2] = incref(body.func);
            decref(vm, callable);
            callable = body.func;
            base--;
          }
          if (callable.ob_type === functionType) {
            frame.stackpointer = sp - arg - 2;
            frame.next_instr = frame.return_to = pc;
            const callee = pushFunctionFrame(vm, callable as PyFunction, s, base, sp - base, null);
            sp = frame.stackpointer;
            if (callee === null) break;
            if (borrows !== null) noteBorrowedArguments(borrows, frame, callee, pc - 1, passed);
            if (enterPython(vm, callee)) {
              frame = callee;
              continue enter;
            }
            sp = frame.stackpointer;
            break;
          }
          frame.stackpointer = sp;
          if (callable.ob_type === typeType) {
            const warm = counters[pc - 1]!;
            if (warm < specializesAfter) counters[pc - 1] = warm + 1;
            else if (callable === strType && arg === 1 && base === sp - 1) {
              const text = str(vm, s[base]!);
              sp -= 3;
              frame.stackpointer = sp;
              decref(vm, s[base]!);
              decref(vm, callable);
              if (text === null) break;
              s[sp++] = text;
              if (vm.evalBreaker) {
                frame.stackpointer = sp;
                if (!handleEvalBreaker(vm)) break;
              }
              continue;
            } else if (base === sp - arg) {
              frame.next_instr = frame.return_to = pc;
              const callee = takesInitFrame(vm, frame, pc - 1, callable, arg);
              if (callee !== null) {
                if (borrows !== null) noteBorrowedArguments(borrows, frame, callee, pc - 1, base);
                if (enterPython(vm, callee)) {
                  frame = callee;
                  continue enter;
                }
                sp = frame.stackpointer;
                break;
              }
            }
          }
          if (arg === 1 && base === sp - 2 && (code[pc]! & 0xff) === 32) {
            const self = s[base]!;
            if (isListAppend(vm, callable, self)) {
              const warm = counters[pc - 1]!;
              if (warm < specializesAfter) counters[pc - 1] = warm + 1;
              else {
                // The specialised form takes the item over, and does not look at the eval breaker.
                listAppendTakeRef(vm, self as PyList, s[sp - 1] as NewRef);
                sp = frame.stackpointer = base - 1;
                decref(vm, self);
                decref(vm, callable);
                if (lines === null) pc++;
                else s[sp++] = incref(vm.None);
                continue;
              }
            }
          }
          const result = callValue(vm, callable, s, base, sp);
          decref(vm, callable);
          for (let i = base; i < sp; i++) decref(vm, s[i]!);
          sp = frame.stackpointer = sp - arg - 2;
          if (result === null) break;
          s[sp++] = result;
          if (vm.evalBreaker) {
            frame.stackpointer = sp;
            if (!handleEvalBreaker(vm)) break;
          }
          continue;
        }
        case 36 /* RETURN_VALUE */:
        case 103 /* RETURN_CONST */: {
          let value: PyObject;
          if ((word & 0xff) === 36) value = s[--sp]!;
          else value = incref(consts[arg]!);
          frame.stackpointer = sp;
          const caller = frame.previous;
          const { isEntry, initSelf } = frame;
          vm.recursionRemaining++;
          vm.currentFrame = caller;
          clearFrame(vm, frame);
          if (isEntry) return value as NewRef;
          frame = caller!;
          if (frame.keptArguments > 0) dropArguments(vm, frame);
          if (initSelf !== null) {
            const self = finishInit(vm, initSelf, value);
            if (self === null) {
              const handler = unwindFrames(vm, frame, frame.prev_instr, true);
              if (handler === null) return null;
              frame = handler;
              continue enter;
            }
            value = self;
          }
          frame.localsplus[frame.stackpointer++] = value;
          frame.next_instr = frame.return_to;
          continue enter;
        }
        case 35 /* RETURN_GENERATOR */: {
          frame.stackpointer = sp;
          frame.next_instr = pc;
          const { isEntry } = frame;
          const caller = frame.previous;
          const generator = returnGenerator(vm, frame);
          if (isEntry) return generator;
          frame = caller!;
          if (frame.keptArguments > 0) dropArguments(vm, frame);
          frame.localsplus[frame.stackpointer++] = generator;
          frame.next_instr = frame.return_to;
          continue enter;
        }
        case 118 /* YIELD_VALUE */: {
          const value = s[--sp]!;
          frame.stackpointer = sp;
          frame.next_instr = pc;
          const { isEntry } = frame;
          const caller = suspendGenerator(vm, frame, arg);
          if (isEntry) return value as NewRef;
          frame = caller!;
          frame.localsplus[frame.stackpointer++] = value;
          continue enter;
        }
        case 104 /* SEND */: {
          const value = s[sp - 1]!;
          const receiver = s[sp - 2]!;
          const receiverType = receiver.ob_type;
          if (receiverType === generatorType || receiverType === coroutineType) {
            frame.stackpointer = sp - 1;
            const callee = resumeGenerator(vm, frame, receiver, value, pc, arg);
            if (callee !== null) {
              if (enterPython(vm, callee)) {
                frame = callee;
                continue enter;
              }
              sp = frame.stackpointer;
              break;
            }
          }
          frame.stackpointer = sp;
          const status = SLOW_OPS[104]!(vm, frame, arg);
          sp = frame.stackpointer;
          if (status === SLOW_OK) {
            pc = frame.next_instr;
            continue;
          }
          break;
        }
        default: {
          frame.stackpointer = sp;
          frame.next_instr = frame.return_to = pc;
          const status = SLOW_OPS[word & 0xff]!(vm, frame, arg);
          if (status === SLOW_OK) {
            sp = frame.stackpointer;
            continue;
          }
          if (status === SLOW_SWITCH) {
            const callee = vm.callee!;
            if (enterPython(vm, callee)) {
              frame = callee;
              continue enter;
            }
          }
          sp = frame.stackpointer;
          traceback = status !== SLOW_RERAISE;
        }
      }
      frame.stackpointer = sp;
      const handler = unwindFrames(vm, frame, pc - 1, traceback);
      if (handler === null) return null;
      frame = handler;
      continue enter;
    }
  }
}
