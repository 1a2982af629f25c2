import { checkPositional } from '../../object/argParse.ts';
import { clearError, raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { callFinalizerFromDealloc } from '../object/instance.ts';
import type { PyTuple } from '../tuple/tupleObject.ts';
import {
  type AwaitableState,
  closeAwaitable,
  endsGenerator,
  isAsyncGenValue,
  raiseBare,
  unwrapValue,
} from './asyncGenValue.ts';
import type { PyGenerator } from './generatorObject.ts';

/** What `athrow()` and, without arguments, `aclose()` give. @cpython Objects/genobject.c#PyAsyncGenAThrow */
interface AThrowBody {
  /** Owned. */
  readonly gen: PyGenerator;
  readonly args: PyTuple | null;
  state: AwaitableState;
}

const bodyOf = (op: PyObject): AThrowBody => op.body as AThrowBody;

/** @cpython Objects/genobject.c#async_gen_athrow_new */
export function newAsyncGenAThrow(rt: Runtime, gen: PyGenerator, args: PyTuple | null): NewRef {
  const held = args === null ? null : incref(args);
  const body: AThrowBody = { gen: incref(gen), args: held, state: 'init' };
  const op = gcNew(rt, rt.types.async_generator_athrow, body);
  track(rt, op);
  return op;
}

const methodName = (body: AThrowBody): string => (body.args === null ? 'aclose' : 'athrow');

/** Whether the awaitable may take a step; false with RuntimeError set. */
function mayStep(rt: Runtime, body: AThrowBody): boolean {
  if (body.state === 'closed') {
    raise(rt, 'RuntimeError', 'cannot reuse already awaited aclose()/athrow()');
    return false;
  }
  return true;
}

/** Whether another awaitable of the generator does not run; false with RuntimeError set. */
function mayStart(rt: Runtime, body: AThrowBody): boolean {
  if (!body.gen.body.runningAsync || !rt.release.vm.asyncGenRunsOnce) return true;
  body.state = 'closed';
  raise(rt, 'RuntimeError', `${methodName(body)}(): asynchronous generator is already running`);
  return false;
}

function close(body: AThrowBody): void {
  body.gen.body.runningAsync = false;
  body.state = 'closed';
}

/** The generator yields where `aclose()` waits for its end. */
function ignoredExit(rt: Runtime, body: AThrowBody, stolen: NewRef): null {
  decref(rt, stolen);
  close(body);
  return raise(rt, 'RuntimeError', 'async generator ignored GeneratorExit');
}

/** The end of the generator is the end of `aclose()`. */
function ended(rt: Runtime, body: AThrowBody): null {
  close(body);
  if (endsGenerator(rt) && body.args === null) {
    clearError(rt);
    raiseBare(rt, 'StopIteration');
  }
  return null;
}

/** The first step throws. */
function start(rt: Runtime, body: AThrowBody, arg: PyObject): NewRef | null {
  const { gen, args } = body;
  if (!mayStart(rt, body)) return null;
  if (gen.body.closed) {
    body.state = 'closed';
    return raiseBare(rt, 'StopAsyncIteration');
  }
  if (arg !== rt.None) {
    return raise(rt, 'RuntimeError', "can't send non-None value to a just-started coroutine");
  }
  body.state = 'iter';
  gen.body.runningAsync = true;
  const { generator } = rt.factories;
  if (args === null) {
    gen.body.closed = true;
    const thrown = generator.throw(rt, gen, [rt.types.GeneratorExit], false);
    if (thrown === null) return ended(rt, body);
    return isAsyncGenValue(rt, thrown) ? ignoredExit(rt, body, thrown) : thrown;
  }
  if (!checkPositional(rt, 'athrow', args.body.length, 1, 3)) return null;
  const result = unwrapValue(rt, gen, generator.throw(rt, gen, args.body, false));
  return result ?? ended(rt, body);
}

/** @cpython Objects/genobject.c#async_gen_athrow_send */
function athrowSend(rt: Runtime, op: PyObject, arg: PyObject): NewRef | null {
  const body = bodyOf(op);
  if (!mayStep(rt, body)) return null;
  const { gen } = body;
  if (gen.body.state === 'cleared' || gen.body.frame.completed) {
    body.state = 'closed';
    return raiseBare(rt, 'StopIteration');
  }
  if (body.state === 'init') return start(rt, body, arg);
  const result = rt.factories.generator.send(rt, gen, arg);
  if (body.args !== null) return unwrapValue(rt, gen, result);
  if (result === null) return ended(rt, body);
  return isAsyncGenValue(rt, result) ? ignoredExit(rt, body, result) : result;
}

/** @cpython Objects/genobject.c#async_gen_athrow_throw */
function athrowThrow(rt: Runtime, op: PyObject, args: readonly PyObject[]): NewRef | null {
  const body = bodyOf(op);
  if (!mayStep(rt, body)) return null;
  if (body.state === 'init' && rt.release.vm.awaitablesStartOnThrow) {
    if (!mayStart(rt, body)) return null;
    body.state = 'iter';
    body.gen.body.runningAsync = true;
  }
  const thrown = rt.factories.generator.throw(rt, body.gen, args);
  if (body.args !== null) {
    const result = unwrapValue(rt, body.gen, thrown);
    if (result === null && rt.release.vm.awaitablesStartOnThrow) close(body);
    return result;
  }
  if (thrown !== null) return isAsyncGenValue(rt, thrown) ? ignoredExit(rt, body, thrown) : thrown;
  return ended(rt, body);
}

/** @cpython Objects/genobject.c#async_gen_athrow_close */
function athrowClose(rt: Runtime, op: PyObject): NewRef | null {
  const body = bodyOf(op);
  if (!rt.release.vm.awaitablesStartOnThrow) {
    body.state = 'closed';
    return incref(rt.None);
  }
  if (body.state === 'closed') return incref(rt.None);
  return closeAwaitable(rt, (args) => athrowThrow(rt, op, args));
}

/** @cpython Objects/genobject.c#_PyAsyncGenAThrow_Type */
export const asyncGenAThrowTypeSpec: TypeSpec = {
  key: 'async_generator_athrow',
  slots: {
    tp_dealloc(rt, op) {
      if (!callFinalizerFromDealloc(rt, op)) return;
      untrack(rt, op);
      const { gen, args } = bodyOf(op);
      decref(rt, gen);
      xdecref(rt, args);
      freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      const { gen, args } = bodyOf(op);
      visit(gen);
      if (args !== null) visit(args);
    },
    tp_finalize(rt, op) {
      const body = bodyOf(op);
      if (body.state !== 'init') return;
      rt.factories.generator.warnUnawaited(rt, body.gen, methodName(body));
    },
    tp_iter: (_rt, op) => incref(op),
    am_await: (_rt, op) => incref(op),
    tp_iternext: (rt, op) => athrowSend(rt, op, rt.None),
  },
  methods: [
    { name: 'send', kind: 'O', call: (rt, self, args) => athrowSend(rt, self, args[0]!) },
    {
      name: 'throw',
      kind: 'FASTCALL',
      call: (rt, self, args) =>
        checkPositional(rt, 'throw', args.length, 1, 3) ? athrowThrow(rt, self, args) : null,
    },
    { name: 'close', kind: 'NOARGS', call: (rt, self) => athrowClose(rt, self) },
  ],
};
