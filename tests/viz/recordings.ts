import type {
  FrameView,
  ObjectView,
  ReferenceView,
  RootView,
  Step,
} from '../../src/engine/index.ts';

/** Small recordings made by hand, for what draws them. */

const GAUGES: Step['gauges'] = {
  counts: [0, 0, 0],
  thresholds: [2000, 10, 10],
  tracked: [0, 0, 0],
  bytes: 0,
  peakBytes: 0,
  blocks: 0,
  arenas: 1,
  collections: [0, 0, 0],
};

export function view(id: number, type: string, more: Partial<ObjectView> = {}): ObjectView {
  return {
    id,
    address: 0x1000 + 16 * id,
    type,
    value: '',
    length: null,
    refcount: 1,
    immortal: false,
    size: 56,
    generation: null,
    internal: false,
    builtin: false,
    unreachable: false,
    references: [],
    truncated: false,
    ...more,
  };
}

/** A list whose elements are the objects given by id. */
export function list(id: number, items: readonly number[], more: Partial<ObjectView> = {}) {
  const references = items.map((target, i): ReferenceView => {
    return { label: `[${i}]`, target, kind: 'item' };
  });
  return view(id, 'list', { length: items.length, references, ...more });
}

export function name(label: string, target: number): RootView {
  return { label, target, kind: 'name' };
}

export function frame(roots: readonly RootView[], more: Partial<FrameView> = {}): FrameView {
  return { id: 0, name: '<module>', line: 1, roots, ...more };
}

export function step(index: number, more: Partial<Step> = {}): Step {
  return {
    index,
    event: 'line',
    line: index + 1,
    frames: [frame([])],
    roots: [],
    changed: [],
    freed: [],
    hidden: [],
    gauges: GAUGES,
    outputLength: 0,
    ...more,
  };
}
