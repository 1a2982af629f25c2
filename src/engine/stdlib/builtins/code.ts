import { type Parameters, unpackKeywords } from '../../object/argParse.ts';
import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { MethodDef } from '../../object/typeSpec.ts';
import { isBytes } from '../../objects/bytes/bytesObject.ts';
import { isCode } from '../../objects/code/codeObject.ts';
import { dictGetItemStr, dictSetItemStr, isDict } from '../../objects/dict/dictObject.ts';
import { intern, isStr, strValue } from '../../objects/str/strObject.ts';
import {
  buildClass,
  compileText,
  currentFrame,
  evalCode,
  importModule,
  runSource,
} from '../../vm/api.ts';

/** The text of a program given as str or bytes; null with TypeError set. */
function sourceText(rt: Runtime, source: PyObject, func: string, what: string): string | null {
  if (isStr(source)) return strValue(source);
  if (isBytes(source)) return new TextDecoder().decode(source.body.data);
  return raise(rt, 'TypeError', `${func}() arg 1 must be a ${what}`);
}

interface Namespaces {
  /** Owned. */
  readonly globals: NewRef;
  readonly locals: NewRef;
}

/** The namespaces that `exec` and `eval` were given, or those of who calls. */
function namespaces(
  rt: Runtime,
  func: string,
  globals: PyObject,
  locals: PyObject,
): Namespaces | null {
  const frame = currentFrame(rt);
  if (globals !== rt.None && !isDict(globals)) {
    if (func === 'exec') {
      const got = globals.ob_type.tp_name;
      return raise(rt, 'TypeError', `exec() globals must be a dict, not ${got}`);
    }
    const isMapping = globals.ob_type.mp_subscript !== null;
    const text = isMapping
      ? 'globals must be a real dict; try eval(expr, {}, mapping)'
      : 'globals must be a dict';
    return raise(rt, 'TypeError', text);
  }
  if (locals !== rt.None && locals.ob_type.mp_subscript === null) {
    const name = locals.ob_type.tp_name;
    const more = func === 'eval' ? '' : ` or None, not ${name}`;
    return raise(rt, 'TypeError', `locals must be a mapping${more}`);
  }
  if (globals !== rt.None) {
    const chosen = locals === rt.None ? globals : locals;
    addBuiltins(rt, globals);
    return { globals: incref(globals), locals: incref(chosen) };
  }
  if (frame === null) return raise(rt, 'SystemError', 'globals and locals cannot be NULL');
  const current = locals === rt.None ? frame.localsDict(rt) : incref(locals);
  return current === null ? null : { globals: incref(frame.globals), locals: current };
}

function addBuiltins(rt: Runtime, globals: PyObject): void {
  if (!isDict(globals) || rt.builtins === null) return;
  if (dictGetItemStr(globals, intern(rt, '__builtins__')) !== null) return;
  dictSetItemStr(rt, globals, '__builtins__', rt.builtins);
}

const EXEC: Parameters = {
  name: 'exec',
  names: ['', 'globals', 'locals', 'closure'],
  required: 1,
  maxPositional: 3,
};
const EVAL: Parameters = { name: 'eval', names: ['', 'globals', 'locals'], required: 1 };

/** `exec` and `eval`: runs text or a code object. */
function runGiven(
  rt: Runtime,
  parameters: Parameters,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, parameters, args, kwnames);
  if (found === null) return null;
  const [source, globals, locals] = found;
  const isEval = parameters === EVAL;
  const spaces = namespaces(rt, parameters.name, globals ?? rt.None, locals ?? rt.None);
  if (spaces === null) return null;
  let result: NewRef | null;
  if (isCode(rt, source!)) {
    result = evalCode(rt, source, spaces.globals, spaces.locals);
  } else {
    const text = sourceText(rt, source!, parameters.name, 'string, bytes or code object');
    const trimmed = isEval ? text?.replace(/^[ \t]+/, '') : text;
    const mode = isEval ? 'eval' : 'exec';
    result =
      trimmed === null || trimmed === undefined
        ? null
        : runSource(rt, trimmed, mode, spaces.globals, spaces.locals);
  }
  decref(rt, spaces.locals);
  decref(rt, spaces.globals);
  if (result === null || isEval) return result;
  decref(rt, result);
  return incref(rt.None);
}

const COMPILE: Parameters = {
  name: 'compile',
  names: ['source', 'filename', 'mode', 'flags', 'dont_inherit', 'optimize'],
  required: 3,
};

function builtinCompile(
  rt: Runtime,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, COMPILE, args, kwnames);
  if (found === null) return null;
  const [source, filename, mode] = found as [PyObject, PyObject, PyObject];
  if (!isStr(mode)) {
    const name = mode.ob_type.tp_name;
    return raise(rt, 'TypeError', `compile() argument 'mode' must be str, not ${name}`);
  }
  if (!isStr(filename)) {
    const text = 'expected str, bytes or os.PathLike object, not';
    return raise(rt, 'TypeError', `${text} ${filename.ob_type.tp_name}`);
  }
  const how = strValue(mode);
  if (how !== 'exec' && how !== 'eval' && how !== 'single') {
    return raise(rt, 'ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  }
  const text = sourceText(rt, source, 'compile', 'string, bytes or AST object');
  return text === null ? null : compileText(rt, text, strValue(filename), how);
}

function builtinGlobals(rt: Runtime): NewRef {
  return incref(currentFrame(rt)?.globals ?? rt.None);
}

function builtinLocals(rt: Runtime): NewRef | null {
  const frame = currentFrame(rt);
  return frame === null ? raise(rt, 'SystemError', 'frame does not exist') : frame.localsDict(rt);
}

const IMPORT: Parameters = {
  name: '__import__',
  names: ['name', 'globals', 'locals', 'fromlist', 'level'],
  required: 1,
};

function builtinImport(
  rt: Runtime,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = unpackKeywords(rt, IMPORT, args, kwnames);
  if (found === null) return null;
  const name = found[0]!;
  if (!isStr(name)) return raise(rt, 'TypeError', 'module name must be a string');
  return importModule(rt, strValue(name));
}

/** The functions of `builtins` that compile and run code, or look at the frame that calls them. */
export const CODE_FUNCTIONS: readonly MethodDef[] = [
  {
    name: '__build_class__',
    kind: 'KEYWORDS',
    call: (rt, _self, args, kwnames) => buildClass(rt, args, kwnames),
  },
  {
    name: '__import__',
    kind: 'KEYWORDS',
    call: (rt, _self, args, kwnames) => builtinImport(rt, args, kwnames),
  },
  {
    name: 'compile',
    kind: 'KEYWORDS',
    call: (rt, _self, args, kwnames) => builtinCompile(rt, args, kwnames),
  },
  {
    name: 'eval',
    kind: 'KEYWORDS',
    call: (rt, _self, args, kwnames) => runGiven(rt, EVAL, args, kwnames),
  },
  {
    name: 'exec',
    kind: 'KEYWORDS',
    call: (rt, _self, args, kwnames) => runGiven(rt, EXEC, args, kwnames),
  },
  { name: 'globals', kind: 'NOARGS', call: builtinGlobals },
  { name: 'locals', kind: 'NOARGS', call: builtinLocals },
];
