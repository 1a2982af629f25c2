import { raiseObject, raiseType } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { newException } from '../../objects/exceptions/exceptionObject.ts';
import { isInt, newInt } from '../../objects/int/intObject.ts';
import { isStr, newStr } from '../../objects/str/strObject.ts';
import { checkPositional } from '../../object/argParse.ts';

/** `exit(code)` and `quit(code)`. */
function exitFunction(name: string): MethodDef {
  return {
    name,
    kind: 'FASTCALL',
    call(rt, _self, args) {
      if (!checkPositional(rt, name, args.length, 0, 1)) return null;
      const exc = newException(rt, rt.types.SystemExit, [args[0] ?? rt.None]);
      if (exc !== null) raiseObject(rt, exc);
      return null;
    },
  };
}

/** There are no files in this world: every name is missing. */
const open: MethodDef = {
  name: 'open',
  kind: 'KEYWORDS',
  call(rt, _self, args) {
    const file = args[0];
    if (file === undefined) {
      raiseType(rt, rt.types.TypeError, "open() missing required argument 'file' (pos 1)");
      return null;
    }
    return missingFile(rt, file);
  },
};

function missingFile(rt: Runtime, file: PyObject): null {
  if (!isStr(file) && !isInt(file)) {
    const got = file.ob_type.tp_name;
    const message = `expected str, bytes or os.PathLike object, not ${got}`;
    raiseType(rt, rt.types.TypeError, message);
    return null;
  }
  const parts = [newInt(rt, 2), newStr(rt, 'No such file or directory'), incref(file)];
  const exc = newException(rt, rt.types.OSError, parts);
  for (const part of parts) decref(rt, part);
  if (exc !== null) raiseObject(rt, exc);
  return null;
}

const help: MethodDef = {
  name: 'help',
  kind: 'FASTCALL',
  call(rt): NewRef | null {
    rt.host.write('stdout', 'The interactive help of Python is not part of this engine.\n');
    return incref(rt.None);
  },
};

export const SITE_FUNCTIONS: readonly MethodDef[] = [
  open,
  exitFunction('quit'),
  exitFunction('exit'),
  help,
];
