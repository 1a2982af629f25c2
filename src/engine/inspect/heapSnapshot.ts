import type { PyObject, PyTypeObject } from '../object/pyObject.ts';
import { isType } from '../object/protocol/types.ts';
import { isModule } from '../objects/module/moduleObject.ts';
import { dictEntries } from '../objects/dict/dictObject.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { objectView, type ViewContext } from './objectView.ts';
import { ownedReferences } from './references.ts';
import {
  frameChain,
  frameReferences,
  interpreterRoots,
  namespaceRoots,
  type RootReference,
} from './roots.ts';
import type { FrameView, GaugesView, HeapSnapshot, ObjectView, RootView } from './snapshotTypes.ts';

/** Where a program's own objects begin: what was there before is the interpreter's. */
export interface Baseline {
  readonly serial: number;
  readonly bytes: number;
  readonly blocks: number;
  /** Collections per generation: those of the interpreter's own start. */
  readonly collections: readonly number[];
}

/** Taken when the interpreter is ready and the program has not been compiled. */
export function takeBaseline(vm: Interpreter): Baseline {
  return {
    serial: vm.serial,
    bytes: vm.mem.bytesInUse,
    blocks: vm.mem.allocatedBlocks,
    collections: vm.gc.generation_stats.map((each) => each.collections),
  };
}

/** The heap as it is now: everything that the program made, and what it refers to. */
export function heapSnapshot(vm: Interpreter, baseline: Baseline): HeapSnapshot {
  const scene = new Scene(vm, baseline);
  const frames = scene.frames();
  const roots = scene.rootViews(interpreterRoots(vm));
  scene.findLastException();
  scene.visitInternals();
  scene.visitGarbage();
  return { frames, roots, objects: scene.objects(), gauges: gaugesView(vm, baseline, scene) };
}

class Scene implements ViewContext {
  readonly rt: Interpreter;
  readonly generationOf = new Map<PyObject, 0 | 1 | 2>();
  private readonly baseline: Baseline;
  private readonly found = new Set<PyObject>();
  private readonly unreachable = new Set<PyObject>();
  private readonly namespaces = new Set<PyObject>();
  private readonly library = new Set<PyObject>();
  private readonly internal = new Set<PyObject>();
  /** Objects that internal references lead to, still to be visited. */
  private readonly later: PyObject[] = [];
  /** The namespace of `__main__`. */
  private main: PyObject | null = null;

  constructor(vm: Interpreter, baseline: Baseline) {
    this.rt = vm;
    this.baseline = baseline;
    vm.gc.generations.forEach((generation, i) => {
      const { head } = generation;
      for (let op = head.gc_next!; op !== head; op = op.gc_next!) {
        if (op.serial > baseline.serial) this.generationOf.set(op, i as 0 | 1 | 2);
      }
    });
    this.findLibrary();
  }

  readonly isBuiltin = (op: PyObject): boolean =>
    op.serial <= this.baseline.serial || this.library.has(op);

  readonly isUnreachable = (op: PyObject): boolean => this.unreachable.has(op);

  readonly isNamespace = (op: PyObject): boolean => this.namespaces.has(op);

  readonly isInternal = (op: PyObject): boolean => this.internal.has(op);

  /** Modules that the program imported, with all that is theirs, count as the interpreter's. */
  private findLibrary(): void {
    for (const [key, module] of dictEntries(this.rt.modules)) {
      const name = (key.body as { value: string }).value;
      if (name === '__main__') this.addMain(module);
      else if (module.serial > this.baseline.serial) this.addLibrary(module);
    }
  }

  private addMain(module: PyObject): void {
    if (isModule(this.rt, module) && module.body.md_dict !== null) {
      this.main = module.body.md_dict;
      this.namespaces.add(module.body.md_dict);
    }
    this.library.add(module);
  }

  private addLibrary(op: PyObject): void {
    if (this.library.has(op) || op.serial <= this.baseline.serial) return;
    this.library.add(op);
    ownedReferences(op, (_label, target) => {
      this.addLibrary(target);
    });
  }

  /** The frames, or the module's namespace alone when nothing runs. */
  frames(): FrameView[] {
    const frames = frameChain(this.rt);
    if (frames.length === 0) return [this.moduleView()];
    return frames.map((frame, depth) => ({
      id: depth,
      name: frame.code.body.co_qualname.body.value,
      line: lineOf(frame.code.body.positions, frame.prev_instr),
      roots: this.rootViews([
        ...(frame.isOptimized || frame.locals === null ? [] : this.namespaceNames(frame.locals)),
        ...frameReferences(frame),
      ]),
    }));
  }

  private moduleView(): FrameView {
    const names = this.main === null ? [] : this.namespaceNames(this.main);
    return { id: 0, name: '<module>', line: 0, roots: this.rootViews(names) };
  }

  /** Names of a module or class body; those that the interpreter itself puts there are its own. */
  private namespaceNames(dict: PyObject): RootReference[] {
    this.namespaces.add(dict);
    this.found.add(dict);
    return namespaceRoots(dict).map((root) =>
      OWN_NAMES.has(root.label) ? { ...root, kind: 'interpreter' } : root,
    );
  }

  /**
   * Roots as data. What names and temporaries lead to is the program's; what only the interpreter
   * holds is looked at afterwards, and counts as internal.
   */
  rootViews(references: readonly RootReference[]): RootView[] {
    for (const { target, kind } of references) {
      if (kind === 'name' || kind === 'temporary') this.visit(target);
      else this.later.push(target);
    }
    return references.map(({ label, target, kind }) => ({ label, target: target.serial, kind }));
  }

  /** Visits what only internal references lead to. */
  visitInternals(): void {
    const before = new Set(this.found);
    for (let op = this.later.pop(); op !== undefined; op = this.later.pop()) this.visit(op);
    for (const op of this.found) if (!before.has(op)) this.internal.add(op);
  }

  /** `sys` keeps an exception that reached the top, and with it all that its traceback leads to. */
  findLastException(): void {
    for (const [key, module] of dictEntries(this.rt.modules)) {
      if ((key.body as { value: string }).value !== 'sys' || !isModule(this.rt, module)) continue;
      const { md_dict } = module.body;
      if (md_dict === null) continue;
      for (const { label, target } of namespaceRoots(md_dict)) {
        if (label.startsWith('last_')) this.later.push(target);
      }
    }
  }

  /** What only the collector's lists still know. */
  visitGarbage(): void {
    const before = new Set(this.found);
    for (const op of this.generationOf.keys()) if (!this.isBuiltin(op)) this.visit(op);
    this.visitInternals();
    for (const op of this.found) {
      if (!before.has(op) && !this.isBuiltin(op)) this.unreachable.add(op);
    }
  }

  /** Finds what references lead to, but puts off what stands behind an internal one. */
  private visit(start: PyObject): void {
    const pending = [start];
    for (let op = pending.pop(); op !== undefined; op = pending.pop()) {
      if (this.found.has(op)) continue;
      this.found.add(op);
      if (this.isBuiltin(op)) continue;
      if (isType(op)) this.later.push(...subclassEntries(op));
      ownedReferences(op, (_label, target, kind) => {
        if (this.found.has(target)) return;
        if (kind === 'internal' || kind === 'key') this.later.push(target);
        else pending.push(target);
      });
    }
  }

  objects(): ObjectView[] {
    return [...this.found].map((op) => objectView(op, this));
  }

  trackedPerGeneration(): [number, number, number] {
    const counts: [number, number, number] = [0, 0, 0];
    for (const [op, generation] of this.generationOf) {
      if (!this.isBuiltin(op)) counts[generation]++;
    }
    return counts;
  }
}

/** Names that the interpreter itself puts into a module or a class body. */
const OWN_NAMES: ReadonlySet<string> = new Set(
  (
    '__name__ __doc__ __package__ __loader__ __spec__ __annotations__ __builtins__ __file__ ' +
    '__cached__ __module__ __qualname__ __firstlineno__ __static_attributes__ __classdict__'
  ).split(' '),
);

/** What the bases of a class keep to find it again. */
function subclassEntries(type: PyTypeObject): PyObject[] {
  const bases = (type.tp_bases?.body ?? []) as PyTypeObject[];
  return bases.flatMap((base) => {
    const entry = base.tp_subclasses.get(type) ?? null;
    return entry === null ? [] : [entry.key, entry.ref];
  });
}

function lineOf(positions: Int32Array, instruction: number): number {
  return positions[instruction * 4] ?? 0;
}

function gaugesView(vm: Interpreter, baseline: Baseline, scene: Scene): GaugesView {
  const { generations, generation_stats } = vm.gc;
  const [young, middle, old] = generations;
  return {
    counts: [young.count, middle.count, old.count],
    thresholds: [young.threshold, middle.threshold, old.threshold],
    tracked: scene.trackedPerGeneration(),
    bytes: vm.mem.bytesInUse - baseline.bytes,
    peakBytes: vm.mem.peakBytes - baseline.bytes,
    blocks: vm.mem.allocatedBlocks - baseline.blocks,
    arenas: vm.mem.arenas.filter((arena) => arena !== null).length,
    collections: [
      generation_stats[0]!.collections - baseline.collections[0]!,
      generation_stats[1]!.collections - baseline.collections[1]!,
      generation_stats[2]!.collections - baseline.collections[2]!,
    ],
  };
}
