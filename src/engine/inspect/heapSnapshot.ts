import type { PyObject } from '../object/pyObject.ts';
import { isModule } from '../objects/module/moduleObject.ts';
import { dictEntries, type PyDict } from '../objects/dict/dictObject.ts';
import type { InterpreterFrame } from '../vm/frame.ts';
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
}

/** Taken when the interpreter is ready and the program has not been compiled. */
export function takeBaseline(vm: Interpreter): Baseline {
  return { serial: vm.serial, bytes: vm.mem.bytesInUse, blocks: vm.mem.allocatedBlocks };
}

/** The heap as it is now: everything that the program made, and what it refers to. */
export function heapSnapshot(vm: Interpreter, baseline: Baseline): HeapSnapshot {
  const scene = new Scene(vm, baseline);
  const frames = scene.frames();
  const roots = scene.visitRoots(interpreterRoots(vm));
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

  /** Modules that the program imported, with all that is theirs, count as the interpreter's. */
  private findLibrary(): void {
    for (const [key, module] of dictEntries(this.rt.modules as PyDict)) {
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

  frames(): FrameView[] {
    const running = frameChain(this.rt).map((frame, depth) => this.frame(frame, depth));
    return running.length > 0 || this.main === null ? running : [this.finishedModule(this.main)];
  }

  private frame(frame: InterpreterFrame, depth: number): FrameView {
    const references = frameReferences(frame);
    const { locals } = frame;
    if (locals !== null) {
      this.namespaces.add(locals);
      references.unshift(...this.shownNames(locals));
    }
    return {
      id: depth,
      name: frame.code.body.co_qualname.body.value,
      line: lineOf(frame.code.body.positions, frame.prev_instr),
      roots: this.visitRoots(references),
    };
  }

  /** The module's names outlive its frame. */
  private finishedModule(namespace: PyObject): FrameView {
    const references = this.shownNames(namespace);
    return { id: 0, name: '<module>', line: 0, roots: this.visitRoots(references) };
  }

  /** The names of a namespace without those that the interpreter put there. */
  private shownNames(namespace: PyObject): RootReference[] {
    const all = namespaceRoots(namespace);
    for (const { label, target } of all) {
      if (label === '__annotations__' && target.ob_refcnt === 1) this.library.add(target);
    }
    return all.filter(({ label, target }) => {
      if (label === '__file__' || label === '__cached__') return false;
      return !(/^__\w+__$/.test(label) && this.isBuiltin(target));
    });
  }

  visitRoots(references: readonly RootReference[]): RootView[] {
    for (const { target } of references) this.visit(target);
    return references.map(({ label, target, kind }) => ({ label, target: target.serial, kind }));
  }

  /** What only the collector's lists still know. */
  visitGarbage(): void {
    const before = new Set(this.found);
    for (const op of this.generationOf.keys()) {
      if (!before.has(op) && !this.isBuiltin(op)) this.visit(op);
    }
    for (const op of this.found) {
      if (!before.has(op) && !this.isBuiltin(op)) this.unreachable.add(op);
    }
  }

  private visit(start: PyObject): void {
    const pending = [start];
    for (let op = pending.pop(); op !== undefined; op = pending.pop()) {
      if (this.found.has(op)) continue;
      this.found.add(op);
      if (this.isBuiltin(op)) continue;
      ownedReferences(op, (_label, target) => {
        if (!this.found.has(target)) pending.push(target);
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
      generation_stats[0]!.collections,
      generation_stats[1]!.collections,
      generation_stats[2]!.collections,
    ],
  };
}
