import type { ObjectView, ReferenceView, RootView } from '../engine/index.ts';
import { describer } from './describeObject.ts';
import type { Describe } from './describeObject.ts';
import type { Moment } from './moment.ts';
import { code, listed, plural } from './words.ts';

const SHOWN = 6;

/** One reference to an object. References that are alike but for `label` are told together. */
interface Holder {
  /** `name`, `slot`, `value`; empty where the words are complete without a label. */
  readonly noun: string;
  readonly label: string;
  /** What follows the label: ``of the list `c` ``. */
  readonly rest: string;
}

/** Every reference to `id`: frames from the module inwards, then the interpreter, then objects. */
function holdersOf(id: number, moment: Moment): Holder[] {
  const found: Holder[] = [];
  const describe = describer(moment);
  for (const [depth, frame] of moment.step.frames.entries()) {
    const where = depth === 0 ? '' : ` in ${code(frame.name)}`;
    for (const root of frame.roots) if (root.target === id) found.push(rootHolder(root, where));
  }
  for (const root of moment.step.roots) {
    if (root.target === id) found.push({ noun: '', label: '', rest: root.label });
  }
  for (const view of moment.objects.values()) {
    for (const reference of view.references) {
      if (reference.target === id) found.push(objectHolder(view, reference, describe));
    }
  }
  return found;
}

/**
 * Who holds an object, as one phrase: ``the name `b` and slots [0] and [1] of the list `c` ``. What
 * the count knows beyond those found is the interpreter's.
 */
export function holdersPhrase(view: ObjectView, moment: Moment): string {
  if (view.immortal) return 'it is immortal, and nobody counts';
  const holders = holdersOf(view.id, moment);
  const groups = Map.groupBy(holders, ({ noun, label, rest }) =>
    noun === '' ? `${label}${rest}` : `${noun} ${rest}`,
  );
  const phrases = [...groups.values()].map(groupPhrase);
  const words = phrases.length > SHOWN ? phrases.slice(0, SHOWN - 1) : phrases;
  if (phrases.length > SHOWN) words.push(`${phrases.length - SHOWN + 1} more`);
  const rest = view.refcount - holders.length;
  if (rest > 0) words.push(`${plural(rest, 'reference')} inside the interpreter`);
  return words.length === 0 ? 'nobody' : listed(words);
}

function groupPhrase(group: readonly Holder[]): string {
  const { noun, label, rest } = group[0]!;
  const times = group.length > 1 ? ` (${group.length} times)` : '';
  if (noun === '') return `${label}${rest}${times}`;
  // Alike in different objects that have no name of their own.
  if (times !== '' && group[1]!.label === label) return `the ${noun} ${label}${rest}${times}`;
  const shown = group.slice(0, SHOWN).map((holder) => holder.label);
  if (group.length > SHOWN) shown.push(`${group.length - SHOWN} more`);
  const article = noun === 'slot' ? '' : 'the ';
  return `${article}${noun}${group.length > 1 ? 's' : ''} ${listed(shown)}${rest}`;
}

function rootHolder(root: RootView, where: string): Holder {
  if (root.kind === 'name') return { noun: 'name', label: code(root.label), rest: where };
  const rest =
    root.kind === 'temporary'
      ? `a value in use${where}`
      : `the interpreter (${root.label})${where}`;
  return { noun: '', label: '', rest };
}

function objectHolder(view: ObjectView, reference: ReferenceView, describe: Describe): Holder {
  const of = ` of ${describe(view)}`;
  const { label, kind } = reference;
  if (kind === 'key') {
    return { noun: '', label: view.type === 'dict' ? 'a key' : 'an element', rest: of };
  }
  if (kind === 'item' && view.type === 'dict')
    return { noun: 'value', label: `at ${label}`, rest: of };
  if (kind === 'item') return { noun: 'slot', label, rest: of };
  if (kind === 'attribute') {
    return { noun: 'attribute', label: code(label.replace(/^\./, '')), rest: of };
  }
  return { noun: '', label: code(label), rest: of };
}
