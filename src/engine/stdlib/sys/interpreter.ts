import { unpackKeywords, checkPositional } from '../../object/argParse.ts';
import { handledException, raise, raiseObject } from '../../object/errors.ts';
import { asCInt } from '../../object/protocol/cInt.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { call } from '../../object/protocol/call.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newBool } from '../../objects/bool/boolObject.ts';
import type { ExceptionBody } from '../../objects/exceptions/exceptionObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { newTuple } from '../../objects/tuple/tupleObject.ts';
import {
  currentFrame,
  displayHook,
  printException,
  recursionDepth,
  recursionLimit,
  setRecursionLimit,
  unraisableHook,
} from '../../vm/api.ts';

const none = (rt: Runtime): NewRef => incref(rt.None);

/** @cpython Python/sysmodule.c#sys_exit_impl */
const exit: MethodDef = {
  name: 'exit',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'exit', args.length, 0, 1)) return null;
    const exc = call(rt, rt.types.SystemExit, args);
    if (exc !== null) raiseObject(rt, exc);
    return null;
  },
};

/** @cpython Python/sysmodule.c#sys_exc_info_impl */
function excInfo(rt: Runtime): NewRef {
  const exc = handledException(rt);
  if (exc === null) return newTuple(rt, [none(rt), none(rt), none(rt)]);
  const { traceback } = exc.body as ExceptionBody;
  return newTuple(rt, [incref(exc.ob_type), incref(exc), incref(traceback ?? rt.None)]);
}

/** @cpython Python/sysmodule.c#sys__getframe_impl */
const getframe: MethodDef = {
  name: '_getframe',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, '_getframe', args.length, 0, 1)) return null;
    let depth = args.length === 0 ? 0 : asCInt(rt, args[0]!);
    if (depth === null) return null;
    let frame = currentFrame(rt);
    while (frame !== null && depth > 0) {
      frame = frame.previous;
      depth--;
    }
    if (frame === null) return raise(rt, 'ValueError', 'call stack is not deep enough');
    return incref(frame.frameObject(rt));
  },
};

/** @cpython Python/sysmodule.c#sys_setrecursionlimit_impl */
function changeRecursionLimit(rt: Runtime, op: PyObject): NewRef | null {
  const limit = asCInt(rt, op);
  if (limit === null) return null;
  if (limit < 1) return raise(rt, 'ValueError', 'recursion limit must be greater or equal than 1');
  const depth = recursionDepth(rt);
  if (depth >= limit) {
    const why = `cannot set the recursion limit to ${limit} at the recursion depth ${depth}`;
    return raise(rt, 'RecursionError', `${why}: the limit is too low`);
  }
  setRecursionLimit(rt, limit);
  return none(rt);
}

/** @cpython Python/sysmodule.c#sys_set_int_max_str_digits_impl */
const setIntMaxStrDigits: MethodDef = {
  name: 'set_int_max_str_digits',
  kind: 'KEYWORDS',
  call(rt, _self, args, kwnames) {
    const parameters = { name: 'set_int_max_str_digits', names: ['maxdigits'], required: 1 };
    const found = unpackKeywords(rt, parameters, args, kwnames);
    if (found === null) return null;
    const digits = asSsize(rt, found[0]!, 'OverflowError');
    if (digits === null) return null;
    if (digits !== 0 && digits < 640) {
      return raise(rt, 'ValueError', 'maxdigits must be 0 or larger than 640');
    }
    rt.intMaxStrDigits = digits;
    return none(rt);
  },
};

/** @cpython Python/sysmodule.c#sys_excepthook_impl */
const excepthook: MethodDef = {
  name: 'excepthook',
  kind: 'FASTCALL',
  call(rt, _self, args) {
    if (!checkPositional(rt, 'excepthook', args.length, 3, 3)) return null;
    printException(rt, args[1]!);
    return none(rt);
  },
};

/** @cpython Python/sysmodule.c#sys_unraisablehook */
const unraisablehook: MethodDef = {
  name: 'unraisablehook',
  kind: 'O',
  call(rt, _self, args) {
    if (unraisableHook(rt, args[0]!)) return none(rt);
    const message = 'sys.unraisablehook argument type must be UnraisableHookArgs';
    return raise(rt, 'TypeError', message);
  },
};

const noArgs = (name: string, run: (rt: Runtime) => NewRef | null): MethodDef => ({
  name,
  kind: 'NOARGS',
  call: (rt) => run(rt),
});

/** What `sys` tells about the interpreter and lets programs change. */
export const interpreterFunctions: readonly MethodDef[] = [
  exit,
  noArgs('exc_info', excInfo),
  noArgs('exception', (rt) => incref(handledException(rt) ?? rt.None)),
  getframe,
  noArgs('getrecursionlimit', (rt) => newInt(rt, recursionLimit(rt))),
  {
    name: 'setrecursionlimit',
    kind: 'O',
    call: (rt, _self, args) => changeRecursionLimit(rt, args[0]!),
  },
  noArgs('get_int_max_str_digits', (rt) => newInt(rt, rt.intMaxStrDigits)),
  setIntMaxStrDigits,
  {
    name: 'displayhook',
    kind: 'O',
    call: (rt, _self, args) => (displayHook(rt, args[0]!) ? none(rt) : null),
  },
  excepthook,
  unraisablehook,
  noArgs('getdefaultencoding', (rt) => newStr(rt, 'utf-8')),
  noArgs('getfilesystemencoding', (rt) => newStr(rt, 'utf-8')),
  noArgs('getfilesystemencodeerrors', (rt) => newStr(rt, 'surrogateescape')),
  noArgs('gettrace', none),
  noArgs('getprofile', none),
  noArgs('is_finalizing', (rt) => newBool(rt, false)),
  noArgs('_clear_type_cache', none),
];
