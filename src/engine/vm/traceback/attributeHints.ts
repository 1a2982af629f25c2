import { clearError } from '../../object/errors.ts';
import { getAttr } from '../../object/protocol/attr.ts';
import { isInstanceOf } from '../../object/protocol/types.ts';
import type { PyObject, Runtime } from '../../object/pyObject.ts';
import { decref } from '../../object/refcount.ts';
import type { TypeName } from '../../object/typeNames.ts';
import { dictGetItemStr } from '../../objects/dict/dictObject.ts';
import type { PyDict } from '../../objects/dict/dictBody.ts';
import { intern } from '../../objects/str/strObject.ts';
import { typeLookupString } from '../../objects/type/typeObject.ts';

/* What 3.15 says of an attribute that is missing, besides names that look alike. */

/** A type and what to say of the name there: another name, or a sentence with a space in it. */
type Hint = readonly [type: TypeName, text: string];

const USE_SET = "Did you mean to use a 'set' object?";
const USE_LIST = "Did you mean to use a 'list' object?";
const USE_INT =
  "Did you mean to use an 'int' object? Bitwise operators are not supported by 'float'.";

/** Methods of other languages, and of types that can be changed. */
const HINTS: Readonly<Record<string, readonly Hint[]>> = {
  push: [['list', 'append']],
  concat: [['list', 'extend']],
  addAll: [['list', 'extend']],
  contains: [['list', "Use 'x in list'."]],
  add: [
    ['list', USE_SET],
    ['frozenset', USE_SET],
  ],
  toUpperCase: [['str', 'upper']],
  toLowerCase: [['str', 'lower']],
  trimStart: [['str', 'lstrip']],
  trimEnd: [['str', 'rstrip']],
  keySet: [['dict', 'keys']],
  entrySet: [['dict', 'items']],
  entries: [['dict', 'items']],
  putAll: [['dict', 'update']],
  put: [['dict', 'Use d[k] = v.']],
  append: [['tuple', USE_LIST]],
  extend: [['tuple', USE_LIST]],
  insert: [['tuple', USE_LIST]],
  remove: [
    ['tuple', USE_LIST],
    ['frozenset', USE_SET],
  ],
  discard: [['frozenset', USE_SET]],
  update: [['frozenset', USE_SET]],
  __or__: [['float', USE_INT]],
  __and__: [['float', USE_INT]],
  __xor__: [['float', USE_INT]],
  __lshift__: [['float', USE_INT]],
  __rshift__: [['float', USE_INT]],
};

/** What is known of the name for that object, or null. @cpython Lib/traceback.py#_get_cross_language_hint */
export function crossLanguageHint(rt: Runtime, obj: PyObject, wrong: string): string | null {
  if (!Object.hasOwn(HINTS, wrong)) return null;
  const found = HINTS[wrong]!.find(([type]) => isInstanceOf(obj, rt.types[type]));
  if (found === undefined) return null;
  const [, text] = found;
  return text.includes(' ') ? text : `Did you mean '.${text}'?`;
}

/** Attributes that are looked into. */
const MOST_ATTRIBUTES = 20;

/**
 * An attribute of an attribute that has the name, as `inner.name`, or null. Nothing that a program
 * defines is run.
 * @cpython Lib/traceback.py#_check_for_nested_attribute
 */
export function nestedAttribute(
  rt: Runtime,
  obj: PyObject,
  wrong: string,
  names: readonly string[],
): string | null {
  const visible = names.filter((name) => !name.startsWith('_'));
  for (const name of visible.slice(0, MOST_ATTRIBUTES)) {
    const ofClass = typeLookupString(rt, obj.ob_type, name);
    if (ofClass !== null && ofClass.ob_type.tp_descr_get !== null) continue;
    const inner = getAttr(rt, obj, intern(rt, name));
    if (inner === null) {
      clearError(rt);
      continue;
    }
    const has = hasStatically(rt, inner, wrong);
    decref(rt, inner);
    if (has) return `${name}.${wrong}`;
  }
  return null;
}

/** Whether the object's type or its own dict has the name. @cpython Lib/inspect.py#getattr_static */
function hasStatically(rt: Runtime, op: PyObject, name: string): boolean {
  if (typeLookupString(rt, op.ob_type, name) !== null) return true;
  const { inst } = op;
  if (inst === null) return false;
  const key = intern(rt, name);
  if (inst.dict !== null) return dictGetItemStr(inst.dict as PyDict, key) !== null;
  const ix = op.ob_type.ht_cached_keys?.index.get(key) ?? -1;
  return ix >= 0 && (inst.values?.values[ix] ?? null) !== null;
}
