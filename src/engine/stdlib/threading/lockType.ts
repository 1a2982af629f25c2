import { raise } from '../../object/errors.ts';
import type { NewRef, PyObject, Runtime } from '../../object/pyObject.ts';
import { freeObject, newObject, gcNew } from '../../object/heap.ts';
import { untrack, track } from '../../object/gcHead.ts';
import { incref } from '../../object/refcount.ts';
import { TPFLAGS_HAVE_GC } from '../../object/typeFlags.ts';
import type { MethodDef, TypeSpec } from '../../object/typeSpec.ts';
import { newStr } from '../../objects/str/strObject.ts';
import { identity } from '../../object/identity.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { isTrue } from '../../object/protocol/truth.ts';

interface LockBody {
  /** How often it is held; more than once only where the owner may. */
  count: number;
}

const lockOf = (op: PyObject): LockBody => op.body as LockBody;

/** A second try of the only thread that runs would wait for ever. */
function acquire(
  rt: Runtime,
  self: PyObject,
  args: readonly PyObject[],
  again: boolean,
): NewRef | null {
  const body = lockOf(self);
  if (body.count > 0 && !again) {
    const waits = args[0] === undefined ? true : isTrue(rt, args[0]);
    if (waits === null) return null;
    if (waits && args.length < 2) {
      return raise(rt, 'RuntimeError', 'the only thread would wait for itself');
    }
    return incref(rt.False);
  }
  body.count++;
  return incref(rt.True);
}

function release(rt: Runtime, self: PyObject, again: boolean): NewRef | null {
  const body = lockOf(self);
  if (body.count === 0) {
    const text = again ? 'cannot release un-acquired lock' : 'release unlocked lock';
    return raise(rt, 'RuntimeError', text);
  }
  body.count--;
  return incref(rt.None);
}

function methods(again: boolean): readonly MethodDef[] {
  const taking = (name: string): MethodDef => ({
    name,
    kind: 'KEYWORDS',
    call: (rt, self, args) => acquire(rt, self, args, again),
  });
  const giving = (name: string): MethodDef => ({
    name,
    kind: 'FASTCALL',
    call: (rt, self) => release(rt, self, again),
  });
  return [
    taking('acquire'),
    taking('__enter__'),
    giving('release'),
    giving('__exit__'),
    {
      name: 'locked',
      kind: 'NOARGS',
      call: (rt, self) => incref(lockOf(self).count > 0 ? rt.True : rt.False),
    },
  ];
}

const spec = (key: string, again: boolean): TypeSpec => ({
  key,
  hasWeaklist: true,
  methods: methods(again),
  slots: {
    tp_new(rt, type) {
      const body: LockBody = { count: 0 };
      if ((type.tp_flags & TPFLAGS_HAVE_GC) === 0) return newObject(rt, type, body);
      const lock = gcNew(rt, type, body);
      track(rt, lock);
      return lock;
    },
    tp_traverse: () => undefined,
    tp_dealloc(rt, self) {
      untrack(rt, self);
      if (self.inst?.weaklist) clearWeakRefs(rt, self);
      freeObject(rt, self);
    },
    tp_repr(rt, self) {
      const state = lockOf(self).count > 0 ? 'locked' : 'unlocked';
      const owner = again ? ` owner=0 count=${lockOf(self).count}` : '';
      const at = `0x${identity(self).toString(16)}`;
      return newStr(rt, `<${state} ${self.ob_type.tp_name} object${owner} at ${at}>`);
    },
  },
});

export const lockSpecs: readonly TypeSpec[] = [
  spec('_thread.lock', false),
  spec('_thread.RLock', true),
];
