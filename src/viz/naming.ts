import type { HeapSnapshot, ObjectView } from '../engine/index.ts';

/** Types whose objects are told whole by a short literal. */
const ATOMS: ReadonlySet<string> = new Set([
  'int',
  'float',
  'complex',
  'bool',
  'str',
  'bytes',
  'NoneType',
  'ellipsis',
  'NotImplementedType',
]);

/** True for numbers, strings and the like: they hold nothing and their value says all. */
export function isAtom(view: ObjectView): boolean {
  return ATOMS.has(view.type);
}

/** An object as it stands inside a slot, where it is not drawn as a card. */
export function inlineText(view: ObjectView): string {
  if (isAtom(view)) return view.value === '' ? view.type : view.value;
  if (view.value !== '') return view.value;
  if (view.length === 0) {
    const empty: Readonly<Record<string, string>> = { tuple: '()', list: '[]', dict: '{}' };
    return empty[view.type] ?? `${view.type}()`;
  }
  return view.type === 'builtin_function_or_method' ? 'built-in' : `<${view.type}>`;
}

/** Small numbers for objects, one series per type, in the order in which they came to be. */
export type Ordinals = ReadonlyMap<number, number>;

/**
 * How prose calls an object: by its own name, by a variable that refers to it, or by its number:
 * `the function f()`, `the list a`, `the list #2`.
 */
export function describeObject(
  view: ObjectView,
  snapshot: HeapSnapshot,
  ordinals: Ordinals,
): string {
  if (isAtom(view)) return `the ${view.type} ${view.value}`;
  if (view.type === 'type') return `the class ${view.value}`;
  if (view.value !== '') return `the ${view.type} ${view.value}`;
  const name = variableFor(view.id, snapshot);
  if (name !== null) return `the ${view.type} ${name}`;
  const ordinal = ordinals.get(view.id);
  return ordinal === undefined ? `a ${view.type}` : `the ${view.type} #${ordinal}`;
}

/** A variable that refers to the object, sought in the innermost frame first. */
function variableFor(id: number, snapshot: HeapSnapshot): string | null {
  for (const frame of snapshot.frames.toReversed()) {
    const root = frame.roots.find((each) => each.kind === 'name' && each.target === id);
    if (root !== undefined) return root.label;
  }
  return null;
}
