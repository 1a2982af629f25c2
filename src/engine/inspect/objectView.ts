import { toByteAddress } from '../memory/address.ts';
import type { PyObject, PyTypeObject, Runtime } from '../object/pyObject.ts';
import { isType } from '../object/protocol/types.ts';
import { isImmortal, shownRefcount } from '../object/refcount.ts';
import { TPFLAGS_HAVE_GC, TPFLAGS_HEAPTYPE } from '../object/typeFlags.ts';
import type { BytesBody } from '../objects/bytes/bytesObject.ts';
import { formatFloat } from '../objects/float/floatObject.ts';
import type { FunctionBody } from '../objects/function/functionObject.ts';
import type { ModuleBody } from '../objects/module/moduleObject.ts';
import type { StrBody } from '../objects/str/strObject.ts';
import { ownedReferences } from './references.ts';
import type { ObjectView, ReferenceView } from './snapshotTypes.ts';

const TEXT_LIMIT = 40;
/** References listed of one object; what a very long container holds beyond is told by its length. */
export const REFERENCE_LIMIT = 200;

const INTERNAL_TYPES: ReadonlySet<string> = new Set([
  'code',
  'getset_descriptor',
  'member_descriptor',
  'wrapper_descriptor',
  'method_descriptor',
  'builtin_function_or_method',
  'frame',
  'traceback',
]);

/** What a view needs to know about an object's surroundings. */
export interface ViewContext {
  readonly rt: Runtime;
  readonly isBuiltin: (op: PyObject) => boolean;
  readonly generationOf: ReadonlyMap<PyObject, 0 | 1 | 2>;
  readonly isUnreachable: (op: PyObject) => boolean;
  /** Shown through its names instead: a module's namespace. */
  readonly isNamespace: (op: PyObject) => boolean;
  /** Only the interpreter's own references lead to it. */
  readonly isInternal: (op: PyObject) => boolean;
}

/** `op` as plain data. No Python code runs. */
export function objectView(op: PyObject, context: ViewContext): ObjectView {
  const { rt } = context;
  const builtin = context.isBuiltin(op);
  const references = builtin || context.isNamespace(op) ? [] : referenceViews(op);
  return {
    id: op.serial,
    address: toByteAddress(op.address),
    type: op.ob_type.tp_name,
    value: shortValue(op),
    length: lengthOf(op),
    refcount: shownRefcount(rt, op),
    immortal: isImmortal(op),
    size: sizeOf(rt, op),
    generation: context.generationOf.get(op) ?? null,
    internal:
      context.isNamespace(op) || context.isInternal(op) || INTERNAL_TYPES.has(op.ob_type.tp_name),
    builtin,
    unreachable: context.isUnreachable(op),
    references: references.slice(0, REFERENCE_LIMIT),
    truncated: references.length > REFERENCE_LIMIT,
  };
}

function referenceViews(op: PyObject): ReferenceView[] {
  const found: ReferenceView[] = [];
  ownedReferences(op, (label, target, kind) => {
    if (found.length <= REFERENCE_LIMIT) found.push({ label, target: target.serial, kind });
  });
  return found;
}

/** Bytes as `sys.getsizeof` counts them where no class overrides `__sizeof__`. */
export function sizeOf(rt: Runtime, op: PyObject): number {
  const type = op.ob_type;
  const size = type.tp_sizeof?.(rt, op) ?? type.tp_basicsize + type.tp_itemsize * itemCount(op);
  const isStaticType = isType(op) && (op.tp_flags & TPFLAGS_HEAPTYPE) === 0;
  const isGC = (type.tp_flags & TPFLAGS_HAVE_GC) !== 0 && !isStaticType;
  return size + (isGC ? type.tp_prefix : 0);
}

function itemCount(op: PyObject): number {
  return Array.isArray(op.body) ? op.body.length : 0;
}

function lengthOf(op: PyObject): number | null {
  const body = op.body as { ob_item?: unknown[]; ma_used?: number; used?: number } | null;
  if (Array.isArray(op.body)) return op.body.length;
  if (typeof body !== 'object' || body === null) return null;
  return body.ob_item?.length ?? body.ma_used ?? body.used ?? null;
}

const clip = (text: string): string =>
  text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT - 1)}…` : text;

const bytesText = (data: Uint8Array): string =>
  Array.from(data, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('');

const quoted = (text: string): string => {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return `${mark}${mark === "'" ? escaped.replaceAll("'", "\\'") : escaped}${mark}`;
};

/** A short literal for atoms and a name for what has one. */
function shortValue(op: PyObject): string {
  const base = op.ob_type.mro.find((each) => (each.tp_flags & TPFLAGS_HEAPTYPE) === 0);
  switch (base?.tp_name) {
    case 'int':
      return clip(String(op.body));
    case 'bool':
      return op.body === 0 || op.body === false ? 'False' : 'True';
    case 'float':
      return formatFloat(op.body as number);
    case 'str':
      return clip(quoted((op.body as StrBody).value));
    case 'bytes':
      return clip(`b${quoted(bytesText((op.body as BytesBody).data.subarray(0, TEXT_LIMIT)))}`);
    case 'NoneType':
      return 'None';
    case 'ellipsis':
      return '...';
    case 'function':
      return `${((op.body as FunctionBody).name.body as StrBody).value}()`;
    case 'type':
      return (op as PyTypeObject).tp_name;
    case 'module':
      return moduleName(op);
    default:
      return '';
  }
}

function moduleName(op: PyObject): string {
  const name = (op.body as ModuleBody).md_name;
  return name === null ? '' : (name.body as StrBody).value;
}
