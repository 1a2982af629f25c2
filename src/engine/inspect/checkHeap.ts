import { toByteAddress } from '../memory/address.ts';
import type { PyObject } from '../object/pyObject.ts';
import { isImmortal } from '../object/refcount.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import { ownedReferences } from './references.ts';
import { frameChain, frameReferences, interpreterRoots } from './roots.ts';

/** A holder of a reference: a root's label, or an object and the label under which it holds it. */
interface Holder {
  readonly holder: PyObject | null;
  readonly label: string;
}

/**
 * The heap audit: every object's count must equal the references to it that can be found and named.
 * Returns a sentence per violation; an empty list means that the heap is sound. Objects whose count
 * is frozen are not compared.
 */
export function checkHeap(vm: Interpreter): string[] {
  const audit = new Audit(vm);
  audit.run();
  return audit.violations();
}

/** Every object that something holds or the collector lists. */
export function liveObjects(vm: Interpreter): ReadonlySet<PyObject> {
  const audit = new Audit(vm);
  audit.run();
  return audit.visited;
}

class Audit {
  private readonly vm: Interpreter;
  private readonly holders = new Map<PyObject, Holder[]>();
  readonly visited = new Set<PyObject>();
  private readonly pending: PyObject[] = [];

  constructor(vm: Interpreter) {
    this.vm = vm;
  }

  run(): void {
    this.addRoots();
    this.drain();
    // What nothing reaches but the collector still lists: cycles that wait for a collection.
    const { generations, permanent_generation } = this.vm.gc;
    for (const { head } of [...generations, permanent_generation]) {
      for (let op = head.gc_next!; op !== head; op = op.gc_next!) this.reach(op);
    }
    this.drain();
  }

  violations(): string[] {
    const found: string[] = [];
    for (const op of this.visited) {
      if (isImmortal(op) || this.vm.staticObjects.has(op)) continue;
      const holders = this.holders.get(op) ?? [];
      if (op.ob_refcnt !== holders.length) found.push(describeViolation(op, holders));
    }
    return found;
  }

  private addRoots(): void {
    const { vm } = this;
    for (const op of vm.staticObjects) this.reach(op);
    for (const type of Object.values(vm.types)) this.reach(type);
    for (const frame of frameChain(vm)) {
      for (const { label, target } of frameReferences(frame)) this.hold(null, label, target);
    }
    for (const { label, target } of interpreterRoots(vm)) this.hold(null, label, target);
    const roots: Readonly<Record<string, PyObject | null | undefined>> = {
      'sys.modules': vm.modules,
      'gc.garbage': vm.gc.garbage,
      'gc.callbacks': vm.gc.callbacks,
      'descriptor of __dict__': vm.classDescriptors?.dict,
      'descriptor of __weakref__': vm.classDescriptors?.weakref,
    };
    for (const [label, op] of Object.entries(roots)) if (op) this.hold(null, label, op);
    for (const keys of vm.orphanedKeys) {
      for (const name of keys.names) this.hold(null, 'shared key', name);
    }
    for (const op of vm.moduleCopies) this.hold(null, 'copy of a start-up module', op);
    for (const { label, target } of vm.extraRoots()) this.hold(null, label, target);
  }

  private hold(holder: PyObject | null, label: string, target: PyObject): void {
    const list = this.holders.get(target);
    if (list === undefined) this.holders.set(target, [{ holder, label }]);
    else list.push({ holder, label });
    this.reach(target);
  }

  private reach(op: PyObject): void {
    if (this.visited.has(op)) return;
    this.visited.add(op);
    this.pending.push(op);
  }

  private drain(): void {
    for (let op = this.pending.pop(); op !== undefined; op = this.pending.pop()) {
      const holder = op;
      ownedReferences(holder, (label, target) => {
        this.hold(holder, label, target);
      });
    }
  }
}

const nameOf = (op: PyObject): string =>
  `${op.ob_type.tp_name} at 0x${toByteAddress(op.address).toString(16)}`;

function describeViolation(op: PyObject, holders: readonly Holder[]): string {
  const names = holders.map(({ holder, label }) =>
    holder === null ? label : `${label} of ${nameOf(holder)}`,
  );
  const list = names.length === 0 ? 'none' : names.slice(0, 8).join('; ');
  return `refcount differs: ${nameOf(op)} has ${op.ob_refcnt}, found ${holders.length} (${list})`;
}
