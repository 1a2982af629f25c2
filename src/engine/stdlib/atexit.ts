import { writeUnraisable } from '../object/errors.ts';
import { call } from '../object/protocol/call.ts';
import { writeFormatted } from '../object/protocol/unraisable.ts';
import type { NewRef, PyObject, Runtime } from '../object/pyObject.ts';
import { decref, incref, xdecref } from '../object/refcount.ts';
import { raise } from '../object/errors.ts';
import { atExit, type ModuleDef } from '../vm/api.ts';

const CALLBACKS = 'atexit';

interface ExitCallback {
  readonly func: NewRef;
  readonly args: readonly NewRef[];
  readonly kwnames: NewRef | null;
}

function callbacks(rt: Runtime): ExitCallback[] {
  let list = rt.moduleState.get(CALLBACKS) as ExitCallback[] | undefined;
  if (list === undefined) {
    list = [];
    rt.moduleState.set(CALLBACKS, list);
  }
  return list;
}

function release(rt: Runtime, { func, args, kwnames }: ExitCallback): void {
  decref(rt, func);
  for (const arg of args) decref(rt, arg);
  xdecref(rt, kwnames);
}

function reportFailure(rt: Runtime, func: PyObject): void {
  if (rt.release.words.atexitShowsCallback) writeFormatted(rt, func, 'in atexit callback');
  else writeUnraisable(rt, func, 'Exception ignored in atexit callback');
}

/** Calls what was registered, last first. @cpython Modules/atexitmodule.c#atexit_callfuncs */
function runCallbacks(rt: Runtime): void {
  const list = callbacks(rt);
  for (let entry = list.pop(); entry !== undefined; entry = list.pop()) {
    const result = call(rt, entry.func, entry.args, entry.kwnames);
    if (result === null) reportFailure(rt, entry.func);
    xdecref(rt, result);
    release(rt, entry);
  }
}

function register(rt: Runtime, args: readonly PyObject[], kwnames: PyObject | null): NewRef | null {
  const [func, ...rest] = args;
  if (func === undefined) {
    return raise(rt, 'TypeError', 'register() takes at least 1 argument (0 given)');
  }
  if (func.ob_type.tp_call === null) {
    return raise(rt, 'TypeError', 'the first argument must be callable');
  }
  callbacks(rt).push({
    func: incref(func),
    args: rest.map((arg) => incref(arg)),
    kwnames: kwnames === null ? null : incref(kwnames),
  });
  return incref(func);
}

function unregister(rt: Runtime, func: PyObject): NewRef {
  const list = callbacks(rt);
  const gone = list.filter((entry) => entry.func === func);
  rt.moduleState.set(
    CALLBACKS,
    list.filter((entry) => entry.func !== func),
  );
  for (const entry of gone) release(rt, entry);
  return incref(rt.None);
}

/** The module `atexit`. @cpython Modules/atexitmodule.c */
export const atexitModule: ModuleDef = {
  name: 'atexit',
  doc: 'allow programmer to define multiple exit functions to be executed upon normal program termination.',
  functions: [
    {
      name: 'register',
      kind: 'KEYWORDS',
      call: (rt, _self, args, kwnames) => register(rt, args, kwnames),
    },
    { name: 'unregister', kind: 'O', call: (rt, _self, args) => unregister(rt, args[0]!) },
  ],
  init(rt) {
    atExit(
      rt,
      () => {
        runCallbacks(rt);
      },
      () =>
        callbacks(rt).flatMap(({ func, args, kwnames }) =>
          kwnames === null ? [func, ...args] : [func, ...args, kwnames],
        ),
    );
    return true;
  },
};
