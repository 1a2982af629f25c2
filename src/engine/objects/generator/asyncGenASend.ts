import { checkPositional } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import { track, untrack } from '../../object/gcHead.ts';
import { freeObject, gcNew, revive } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import { callFinalizerFromDealloc } from '../object/instance.ts';
import { type AwaitableState, closeAwaitable, unwrapValue } from './asyncGenValue.ts';
import type { PyGenerator } from './generatorObject.ts';

/** What `asend()` and `__anext__()` give. @cpython Objects/genobject.c#PyAsyncGenASend */
interface ASendBody {
  /** Owned. */
  readonly gen: PyGenerator;
  readonly value: PyObject | null;
  state: AwaitableState;
}

const bodyOf = (op: PyObject): ASendBody => op.body as ASendBody;

/** @cpython Objects/genobject.c#async_gen_asend_new */
export function newAsyncGenASend(rt: Runtime, gen: PyGenerator, value: PyObject | null): NewRef {
  const held = value === null ? null : incref(value);
  const body: ASendBody = { gen: incref(gen), value: held, state: 'init' };
  const old = rt.freelists.asyncGenAsend.pop();
  const type = rt.types.async_generator_asend;
  const op = old === undefined ? gcNew(rt, type, body) : revive(rt, old, body);
  track(rt, op);
  return op;
}

/** Whether the awaitable may take a step; false with RuntimeError set. */
function mayStep(rt: Runtime, body: ASendBody): boolean {
  if (body.state === 'closed') {
    raise(rt, 'RuntimeError', 'cannot reuse already awaited __anext__()/asend()');
    return false;
  }
  if (body.state === 'init' && body.gen.body.runningAsync && rt.release.vm.asyncGenRunsOnce) {
    body.state = 'closed';
    raise(rt, 'RuntimeError', 'anext(): asynchronous generator is already running');
    return false;
  }
  return true;
}

/** @cpython Objects/genobject.c#async_gen_asend_send */
function asendSend(rt: Runtime, op: PyObject, arg: PyObject | null): NewRef | null {
  const body = bodyOf(op);
  if (!mayStep(rt, body)) return null;
  let sent = arg;
  if (body.state === 'init') {
    if (sent === null || sent === rt.None) sent = body.value;
    body.state = 'iter';
  }
  body.gen.body.runningAsync = true;
  const { generator } = rt.factories;
  const result = unwrapValue(rt, body.gen, generator.send(rt, body.gen, sent ?? rt.None));
  if (result === null) body.state = 'closed';
  return result;
}

/** @cpython Objects/genobject.c#async_gen_asend_throw */
function asendThrow(rt: Runtime, op: PyObject, args: readonly PyObject[]): NewRef | null {
  const body = bodyOf(op);
  if (!mayStep(rt, body)) return null;
  if (body.state === 'init' && rt.release.vm.awaitablesStartOnThrow) {
    body.state = 'iter';
    body.gen.body.runningAsync = true;
  }
  const result = unwrapValue(rt, body.gen, rt.factories.generator.throw(rt, body.gen, args));
  if (result === null) {
    if (rt.release.vm.awaitablesStartOnThrow) body.gen.body.runningAsync = false;
    body.state = 'closed';
  }
  return result;
}

/** @cpython Objects/genobject.c#async_gen_asend_close */
function asendClose(rt: Runtime, op: PyObject): NewRef | null {
  const body = bodyOf(op);
  if (!rt.release.vm.awaitablesStartOnThrow) {
    body.state = 'closed';
    return incref(rt.None);
  }
  if (body.state === 'closed') return incref(rt.None);
  return closeAwaitable(rt, (args) => asendThrow(rt, op, args));
}

/** @cpython Objects/genobject.c#_PyAsyncGenASend_Type */
export const asyncGenASendTypeSpec: TypeSpec = {
  key: 'async_generator_asend',
  slots: {
    tp_dealloc(rt, op) {
      if (!callFinalizerFromDealloc(rt, op)) return;
      untrack(rt, op);
      const { gen, value } = bodyOf(op);
      decref(rt, gen);
      xdecref(rt, value);
      if (!rt.freelists.asyncGenAsend.push(op)) freeObject(rt, op);
    },
    tp_traverse(op, visit) {
      const { gen, value } = bodyOf(op);
      visit(gen);
      if (value !== null) visit(value);
    },
    tp_finalize(rt, op) {
      const { state, gen } = bodyOf(op);
      if (state === 'init') rt.factories.generator.warnUnawaited(rt, gen, 'asend');
    },
    tp_iter: (_rt, op) => incref(op),
    am_await: (_rt, op) => incref(op),
    tp_iternext: (rt, op) => asendSend(rt, op, null),
  },
  methods: [
    { name: 'send', kind: 'O', call: (rt, self, args) => asendSend(rt, self, args[0]!) },
    {
      name: 'throw',
      kind: 'FASTCALL',
      call: (rt, self, args) =>
        checkPositional(rt, 'throw', args.length, 1, 3) ? asendThrow(rt, self, args) : null,
    },
    { name: 'close', kind: 'NOARGS', call: (rt, self) => asendClose(rt, self) },
  ],
};
