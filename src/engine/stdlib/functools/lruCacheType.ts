import { raise } from '../../object/errors.ts';
import { untrack } from '../../object/gcHead.ts';
import { freeObject, newObject } from '../../object/heap.ts';
import { call } from '../../object/protocol/call.ts';
import { asSsize } from '../../object/protocol/number.ts';
import { isTrue } from '../../object/protocol/truth.ts';
import type {
  CallFunc,
  Destructor,
  NewFunc,
  NewRef,
  PyObject,
  PyTypeObject,
  Runtime,
} from '../../object/pyObject.ts';
import { decref, incref, xdecref } from '../../object/refcount.ts';
import { TPFLAGS_BASETYPE, TPFLAGS_METHOD_DESCRIPTOR } from '../../object/typeFlags.ts';
import type { TypeSpec } from '../../object/typeSpec.ts';
import {
  dictClear,
  dictGetItem,
  dictPop,
  dictSetItem,
  newDict,
  type PyDict,
} from '../../objects/dict/dictObject.ts';
import { newInt } from '../../objects/int/intObject.ts';
import { newMethod } from '../../objects/method/methodObject.ts';
import { genericAlloc } from '../../objects/object/instance.ts';
import { DICT_GETSET } from '../../objects/type/subtypeAttributes.ts';
import { clearWeakRefs } from '../../objects/weakref/weakrefObject.ts';
import { getAttrString } from '../../object/protocol/attr.ts';

import { LINK_KEY, type LinkBody, type PyLink } from './lruLink.ts';
import { makeKey } from './makeKey.ts';

export const LRU_KEY = 'functools._lru_cache_wrapper';
/** @cpython Modules/_functoolsmodule.c#lru_cache_object */
interface LruBody {
  func: PyObject | null;
  cache: PyDict | null;
  infoType: PyObject | null;
  typed: boolean;
  /** -1: without bound. */
  maxsize: number;
  hits: number;
  misses: number;
  /** Links from the least recently used on; each owned. */
  links: Set<PyLink>;
  /** References of which the audit must know, where they are others than the collector sees. */
  owned: () => PyObject[];
}

const bodyOf = (op: PyObject): LruBody => op.body as LruBody;

/** @cpython Modules/_functoolsmodule.c#lru_cache_new */
const lruNew: NewFunc = (rt, type, args) => {
  const [func, size, typed, info] = args as [PyObject, PyObject, PyObject, PyObject];
  const maxsize = size === rt.None ? -1 : asSsize(rt, size, 'OverflowError');
  const byType = isTrue(rt, typed);
  if (maxsize === null || byType === null) return null;
  const body: LruBody = {
    func: incref(func),
    cache: newDict(rt),
    infoType: incref(info),
    typed: byType,
    maxsize: size === rt.None ? -1 : Math.max(maxsize, 0),
    hits: 0,
    misses: 0,
    links: new Set(),
    owned: () => [...partsOf(body), ...body.links],
  };
  return genericAlloc<LruBody>(rt, type, body);
};

const partsOf = ({ func, cache, infoType }: LruBody): PyObject[] =>
  [func, cache, infoType].filter((op) => op !== null);

const typeOf = (rt: Runtime, key: string): PyTypeObject =>
  (rt.types as unknown as Record<string, PyTypeObject>)[key]!;

/** Enters a new result; the key is the function's to keep. */
function enter(rt: Runtime, body: LruBody, key: NewRef, result: PyObject): boolean {
  const link = newObject<LinkBody>(rt, typeOf(rt, LINK_KEY), { key, result: incref(result) });
  if (!dictSetItem(rt, body.cache!, key, link)) {
    decref(rt, link);
    return false;
  }
  body.links.add(link);
  return true;
}

/** Replaces the least recently used link by the new call. */
function evict(rt: Runtime, body: LruBody, key: NewRef, result: PyObject): boolean {
  const [link] = body.links;
  body.links.delete(link!);
  const { key: oldKey, result: oldResult } = link!.body;
  const popped = dictPop(rt, body.cache!, oldKey);
  if (popped === null || popped === undefined) {
    decref(rt, key);
    decref(rt, link!);
    return popped === undefined;
  }
  link!.body.key = key;
  link!.body.result = incref(result);
  const ok = dictSetItem(rt, body.cache!, key, link!);
  if (ok) body.links.add(link!);
  else decref(rt, link!);
  decref(rt, popped);
  decref(rt, oldKey);
  decref(rt, oldResult);
  return ok;
}

/** @cpython Modules/_functoolsmodule.c#bounded_lru_cache_wrapper */
function bounded(
  rt: Runtime,
  body: LruBody,
  key: NewRef,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = dictGetItem(rt, body.cache!, key) as PyLink | null;
  if (found !== null) {
    body.links.delete(found);
    body.links.add(found);
    body.hits++;
    decref(rt, key);
    return incref(found.body.result);
  }
  if (rt.raised !== null) {
    decref(rt, key);
    return null;
  }
  body.misses++;
  const result = call(rt, body.func!, args, kwnames);
  const again = result === null ? null : dictGetItem(rt, body.cache!, key);
  if (result === null || again !== null || rt.raised !== null) {
    decref(rt, key);
    if (result !== null && rt.raised !== null) {
      decref(rt, result);
      return null;
    }
    return result;
  }
  const room = body.cache!.body.ma_used < body.maxsize;
  if ((room ? enter : evict)(rt, body, key, result)) return result;
  decref(rt, result);
  return null;
}

/** @cpython Modules/_functoolsmodule.c#infinite_lru_cache_wrapper */
function infinite(
  rt: Runtime,
  body: LruBody,
  key: NewRef,
  args: readonly PyObject[],
  kwnames: PyObject | null,
): NewRef | null {
  const found = dictGetItem(rt, body.cache!, key);
  let result: NewRef | null = null;
  if (found !== null) {
    body.hits++;
    result = incref(found);
  } else if (rt.raised === null) {
    body.misses++;
    result = call(rt, body.func!, args, kwnames);
    if (result !== null && !dictSetItem(rt, body.cache!, key, result)) {
      decref(rt, result);
      result = null;
    }
  }
  decref(rt, key);
  return result;
}

const lruCall: CallFunc = (rt, self, args, kwnames) => {
  const body = bodyOf(self);
  if (body.maxsize === 0) {
    body.misses++;
    return call(rt, body.func!, args, kwnames);
  }
  const mark = rt.moduleState.get('functools.kwd_mark') as PyObject;
  const key = makeKey(rt, mark, args, kwnames, body.typed);
  return (body.maxsize < 0 ? infinite : bounded)(rt, body, key, args, kwnames);
};

function dropLinks(rt: Runtime, body: LruBody): void {
  const { links } = body;
  body.links = new Set();
  for (const link of links) decref(rt, link);
}

const clear: Destructor = (rt, self) => {
  const body = bodyOf(self);
  dropLinks(rt, body);
  const { func, cache, infoType } = body;
  body.func = body.cache = body.infoType = null;
  for (const op of [cache, func, infoType]) xdecref(rt, op);
  const dict = self.inst?.dict ?? null;
  if (self.inst !== null) self.inst.dict = null;
  xdecref(rt, dict);
};

/** `CacheInfo(hits, misses, maxsize, currsize)`. */
function cacheInfo(rt: Runtime, self: PyObject): NewRef | null {
  const { hits, misses, maxsize, cache, infoType } = bodyOf(self);
  const bound = maxsize < 0 ? incref(rt.None) : newInt(rt, maxsize);
  const numbers = [newInt(rt, hits), newInt(rt, misses), bound, newInt(rt, cache!.body.ma_used)];
  const result = call(rt, infoType!, numbers);
  for (const n of numbers) decref(rt, n);
  return result;
}

export const lruCacheTypeSpec: TypeSpec = {
  key: LRU_KEY,
  flags: TPFLAGS_BASETYPE | TPFLAGS_METHOD_DESCRIPTOR,
  hasDict: true,
  hasWeaklist: true,
  getset: [DICT_GETSET],
  methods: [
    { name: 'cache_info', kind: 'NOARGS', call: cacheInfo },
    {
      name: 'cache_clear',
      kind: 'NOARGS',
      call(rt, self) {
        const body = bodyOf(self);
        body.hits = body.misses = 0;
        const { links } = body;
        body.links = new Set();
        dictClear(rt, body.cache!);
        for (const link of links) decref(rt, link);
        return incref(rt.None);
      },
    },
    {
      name: '__reduce__',
      kind: 'NOARGS',
      call: (rt, self) => getAttrString(rt, self, '__qualname__'),
    },
    { name: '__copy__', kind: 'NOARGS', call: (_rt, self) => incref(self) },
    { name: '__deepcopy__', kind: 'O', call: (_rt, self) => incref(self) },
  ],
  slots: {
    tp_new(rt, type, args, kwnames) {
      if (args[0]?.ob_type.tp_call === null) {
        return raise(rt, 'TypeError', 'the first argument must be callable');
      }
      return lruNew(rt, type, args, kwnames);
    },
    tp_call: lruCall,
    tp_descr_get: (rt, self, obj) =>
      obj === null || obj === rt.None ? incref(self) : newMethod(rt, self, obj),
    tp_dealloc(rt, self) {
      untrack(rt, self);
      if (self.inst?.weaklist) clearWeakRefs(rt, self);
      clear(rt, self);
      freeObject(rt, self);
    },
    tp_traverse(self, visit) {
      const body = bodyOf(self);
      for (const { body: link } of body.links) {
        visit(link.key);
        visit(link.result);
      }
      for (const op of partsOf(body)) visit(op);
      if (self.inst?.dict) visit(self.inst.dict);
    },
    tp_clear: clear,
  },
};

/** Makes what stands between positional and keyword arguments in keys. */
export function makeMark(rt: Runtime): PyObject {
  const mark = call(rt, rt.types.object, [])!;
  rt.moduleState.set('functools.kwd_mark', mark);
  return mark;
}
