import type { PyObject, PyTypeObject } from '../object/pyObject.ts';
import type { TypeName } from '../object/typeNames.ts';
import type { BuiltinFunctionBody } from '../objects/builtinFunction/builtinFunctionObject.ts';
import type { CellBody } from '../objects/cell/cellObject.ts';
import type { CodeBody } from '../objects/code/codeObject.ts';
import { dictEntries, type PyDict } from '../objects/dict/dictObject.ts';
import type { ExceptionBody } from '../objects/exceptions/exceptionObject.ts';
import type { PyFrame } from '../objects/frame/frameObject.ts';
import type { FunctionBody } from '../objects/function/functionObject.ts';
import type { ListBody } from '../objects/list/listObject.ts';
import type { MethodBody } from '../objects/method/methodObject.ts';
import type { ModuleBody } from '../objects/module/moduleObject.ts';
import type { ReferenceKind } from './snapshotTypes.ts';

type Emit = (label: string, target: PyObject, kind: ReferenceKind) => void;
type Describe = (op: PyObject, emit: Emit) => void;

/** Emits the named fields of a body that hold an object. */
const fields =
  (...names: readonly string[]): Describe =>
  (op, emit) => {
    fieldsOf(op.body as object, names, emit);
  };

function fieldsOf(body: object, names: readonly string[], emit: Emit, label?: string): void {
  for (const name of names) {
    const value = (body as Record<string, unknown>)[name];
    if (isObject(value)) emit(label ?? name, value, 'internal');
  }
}

function isObject(value: unknown): value is PyObject {
  return typeof value === 'object' && value !== null && 'ob_refcnt' in value;
}

const items =
  (of: (op: PyObject) => readonly PyObject[]): Describe =>
  (op, emit) => {
    of(op).forEach((item, i) => {
      emit(`[${i}]`, item, 'item');
    });
  };

/** The key of a dict entry as a reader writes it. */
function keyText(key: PyObject): string {
  const { body } = key;
  if (typeof body === 'number' || typeof body === 'bigint') return String(body);
  if (typeof body === 'object' && body !== null && 'value' in body && 'kind' in body) {
    return `'${String(body.value)}'`;
  }
  return key.ob_type.tp_name;
}

const dict: Describe = (op, emit) => {
  const shared = (op as PyDict).body.ma_values !== null;
  for (const [key, value] of dictEntries(op as PyDict)) {
    if (!shared) emit(`key ${keyText(key)}`, key, 'key');
    emit(`[${keyText(key)}]`, value, 'item');
  }
};

const set: Describe = (op, emit) => {
  const { table } = op.body as { table?: readonly unknown[] };
  const entries = (op.body as { keys?: readonly unknown[] }).keys ?? table ?? [];
  for (const key of entries) if (isObject(key)) emit('element', key, 'item');
};

const func: Describe = (op, emit) => {
  const body = op.body as FunctionBody;
  const names: readonly (readonly [string, PyObject | null])[] = [
    ['__code__', body.code],
    ['__globals__', body.globals],
    ['__builtins__', body.builtins],
    ['__name__', body.name],
    ['__qualname__', body.qualname],
    ['__defaults__', body.defaults],
    ['__kwdefaults__', body.kwdefaults],
    ['__doc__', body.doc],
    ['__module__', body.module],
    ['__closure__', body.closure],
    ['__annotations__', body.annotations],
    ['__annotate__', body.annotate],
    ['__type_params__', body.typeparams],
  ];
  for (const [label, value] of names) if (value !== null) emit(label, value, 'internal');
};

const code: Describe = (op, emit) => {
  const body = op.body as CodeBody;
  fields(
    'co_consts',
    'co_names',
    'co_localsplusnames',
    'co_localspluskinds',
    'co_filename',
    'co_name',
    'co_qualname',
    'co_linetable',
    'co_exceptiontable',
  )(op, emit);
  if (body.cached !== null) {
    for (const [name, value] of body.cached) emit(name, value, 'internal');
  }
};

const type: Describe = (op, emit) => {
  const self = op as PyTypeObject;
  const names: readonly (readonly [string, PyObject | null])[] = [
    ['__dict__', self.tp_dict],
    ['__mro__', self.tp_mro],
    ['__bases__', self.tp_bases],
    ['__base__', self.tp_base],
    ['__name__', self.ht_name],
    ['__qualname__', self.ht_qualname],
    ['__slots__', self.ht_slots],
  ];
  for (const [label, value] of names) if (value !== null) emit(label, value, 'internal');
  for (const name of self.ht_cached_keys?.names ?? []) emit('shared key', name, 'internal');
  for (const entry of self.tp_subclasses.values()) {
    if (entry !== null) fieldsOf(entry, ['key', 'ref'], emit, '__subclasses__');
  }
};

const exception: Describe = (op, emit) => {
  const body = op.body as ExceptionBody;
  if (body.args !== null) emit('args', body.args, 'internal');
  if (body.notes !== null) emit('__notes__', body.notes, 'internal');
  if (body.traceback !== null) emit('__traceback__', body.traceback, 'internal');
  if (body.context !== null) emit('__context__', body.context, 'internal');
  if (body.cause !== null) emit('__cause__', body.cause, 'internal');
  for (const [name, value] of body.fields ?? []) emit(name, value, 'internal');
};

const method: Describe = (op, emit) => {
  const body = op.body as MethodBody;
  emit('__func__', body.func, 'internal');
  emit('__self__', body.self, 'internal');
};

const builtinFunction: Describe = (op, emit) => {
  const body = op.body as BuiltinFunctionBody;
  if (body.m_self !== null) emit('__self__', body.m_self, 'internal');
  if (body.m_module !== null) emit('__module__', body.m_module, 'internal');
};

const module: Describe = (op, emit) => {
  const body = op.body as ModuleBody;
  if (body.md_dict !== null && op.inst?.dict !== body.md_dict) {
    emit('__dict__', body.md_dict, 'internal');
  }
  if (body.md_name !== null) emit('__name__', body.md_name, 'internal');
};

const cell: Describe = (op, emit) => {
  const { ref } = op.body as CellBody;
  if (ref !== null) emit('cell_contents', ref, 'attribute');
};

/** What a frame that runs holds is listed with the frames. */
const frame: Describe = (op, emit) => {
  const { frame: view, f_back, f_trace, ownsFrame, ownsNamespaces } = (op as PyFrame).body;
  if (ownsNamespaces && view.running) return;
  const names: readonly (readonly [string, PyObject | null])[] = [
    ['f_back', f_back],
    ['f_trace', f_trace],
    ['f_globals', ownsNamespaces ? view.globals : null],
    ['f_builtins', ownsNamespaces ? view.builtins : null],
  ];
  for (const [label, value] of names) if (value !== null) emit(label, value, 'internal');
  if (!ownsFrame) return;
  if (!ownsNamespaces && view.f_funcobj !== null) emit('f_func', view.f_funcobj, 'internal');
  emit('f_code', view.code, 'internal');
  if (view.locals !== null) emit('f_locals', view.locals, 'internal');
  for (let i = 0; i < view.stackpointer; i++) {
    const value = view.localsplus[i] ?? null;
    const name = view.code.body.localsplusnames[i]?.body.value ?? 'temporary';
    if (value !== null) emit(name, value, 'attribute');
  }
};

const descriptor = fields('d_type', 'd_name', 'd_qualname');

/**
 * How the references of each built-in struct are named. A type that is missing here is described by
 * its `tp_traverse`.
 */
export const DESCRIBERS: Readonly<Partial<Record<TypeName, Describe>>> = {
  list: items((op) => (op.body as ListBody).ob_item),
  tuple: items((op) => op.body as PyObject[]),
  dict,
  set,
  frozenset: set,
  function: func,
  code,
  type,
  BaseException: exception,
  method,
  builtin_function_or_method: builtinFunction,
  module,
  cell,
  frame,
  member_descriptor: descriptor,
  getset_descriptor: descriptor,
  method_descriptor: descriptor,
  wrapper_descriptor: descriptor,
  classmethod_descriptor: descriptor,
};
