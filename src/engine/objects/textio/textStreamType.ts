import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject } from '../../object/heap.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { incref } from '../../object/refcount.ts';
import type { GetSetDef, MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newBool } from '../bool/boolObject.ts';
import { newInt } from '../int/intObject.ts';
import { isStr, newStr } from '../str/strObject.ts';
import { addStaticType } from '../type/typeReady.ts';
import { flushText, type PyTextStream, TEXT_STREAM_KEY } from './textStreamObject.ts';
import { writeText } from './textWrite.ts';

const streamOf = (op: PyObject) => (op as PyTextStream).body.stream;
const modeOf = (op: PyObject): string => (streamOf(op) === 'stdin' ? 'r' : 'w');

/** @cpython Modules/_io/textio.c#_io_TextIOWrapper_write_impl */
function write(rt: Runtime, self: PyObject, text: PyObject): NewRef | null {
  if (!isStr(text)) {
    const got = text.ob_type.tp_name;
    return raise(rt, 'TypeError', `write() argument must be str, not ${got}`);
  }
  if (streamOf(self) === 'stdin') return raise(rt, 'OSError', 'not writable');
  writeText(rt, self as PyTextStream, text);
  return newInt(rt, text.body.length);
}

function readline(rt: Runtime, self: PyObject): NewRef | null {
  if (streamOf(self) !== 'stdin') return raise(rt, 'OSError', 'not readable');
  return newStr(rt, rt.host.readLine() ?? '');
}

function read(rt: Runtime, self: PyObject): NewRef | null {
  if (streamOf(self) !== 'stdin') return raise(rt, 'OSError', 'not readable');
  let text = '';
  for (let line = rt.host.readLine(); line !== null; line = rt.host.readLine()) text += line;
  return newStr(rt, text);
}

function flush(rt: Runtime, self: PyObject): NewRef {
  flushText(rt, self as PyTextStream);
  return incref(rt.None);
}

const METHODS: readonly MethodDef[] = [
  { name: 'write', kind: 'O', call: (rt, self, args) => write(rt, self, args[0]!) },
  { name: 'flush', kind: 'NOARGS', call: flush },
  { name: 'readline', kind: 'FASTCALL', call: readline },
  { name: 'read', kind: 'FASTCALL', call: read },
  { name: 'isatty', kind: 'NOARGS', call: (rt) => newBool(rt, false) },
  {
    name: 'fileno',
    kind: 'NOARGS',
    call: (rt, self) => newInt(rt, ['stdin', 'stdout', 'stderr'].indexOf(streamOf(self))),
  },
  { name: 'writable', kind: 'NOARGS', call: (rt, self) => newBool(rt, modeOf(self) === 'w') },
  { name: 'readable', kind: 'NOARGS', call: (rt, self) => newBool(rt, modeOf(self) === 'r') },
];

const GETSET: readonly GetSetDef[] = [
  { name: 'name', get: (rt, self) => newStr(rt, `<${streamOf(self)}>`) },
  { name: 'mode', get: (rt, self) => newStr(rt, modeOf(self)) },
  { name: 'encoding', get: (rt) => newStr(rt, 'utf-8') },
  {
    name: 'errors',
    get: (rt, self) => newStr(rt, streamOf(self) === 'stderr' ? 'backslashreplace' : 'strict'),
  },
  { name: 'closed', get: (rt) => newBool(rt, false) },
  {
    name: 'line_buffering',
    get: (rt, self) => newBool(rt, (self as PyTextStream).body.lineBuffering),
  },
];

const textStreamTypeSpec: TypeSpec = {
  key: TEXT_STREAM_KEY,
  name: '_io.TextIOWrapper',
  module: '_io',
  slots: {
    tp_dealloc: (rt, self) => {
      untrack(rt, self);
      flushText(rt, self as PyTextStream);
      freeObject(rt, self);
    },
    tp_traverse: (self, visit) => {
      const { pending_bytes } = (self as PyTextStream).body;
      if (pending_bytes !== null) visit(pending_bytes);
    },
    tp_repr: (rt, self) => {
      const parts = `name='<${streamOf(self)}>' mode='${modeOf(self)}' encoding='utf-8'`;
      return newStr(rt, `<_io.TextIOWrapper ${parts}>`);
    },
    tp_iter: (_rt, self) => incref(self),
    tp_iternext: (rt, self) => {
      const line = streamOf(self) === 'stdin' ? rt.host.readLine() : null;
      return line === null ? null : newStr(rt, line);
    },
  },
  methods: METHODS,
  getset: GETSET,
};

/** Makes the type of the standard streams. */
export function addTextStreamType(rt: Runtime): void {
  addStaticType(rt, textStreamTypeSpec);
}
