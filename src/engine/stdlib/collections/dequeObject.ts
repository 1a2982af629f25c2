import { genericAlloc } from '../../objects/object/instance.ts';
import type { NewRef, PyObject, PyTypeObject, Runtime } from '../../object/pyObject.ts';
import { decref, incref } from '../../object/refcount.ts';
import type { HeapBlock } from '../heapBlock.ts';

export const DEQUE_KEY = 'collections.deque';

export const BLOCKLEN = 64;
const CENTER = (BLOCKLEN - 1) >> 1;
const MAXFREEBLOCKS = 16;
/** `sizeof(block)`: the pointers and two links. */
export const BLOCK_BYTES = (BLOCKLEN + 2) * 8;

/** @cpython Modules/_collectionsmodule.c#BLOCK */
export interface Block {
  readonly address: HeapBlock;
  /** Between the deque's two ends every place is filled; the rest is stale. */
  readonly data: PyObject[];
  leftlink: Block | null;
  rightlink: Block | null;
}

/**
 * Invariants: `(leftindex + size - 1) % BLOCKLEN === rightindex`; there is always a block; an empty
 * deque has one and points to its middle.
 * @cpython Modules/_collectionsmodule.c#dequeobject
 */
export interface DequeBody {
  size: number;
  leftblock: Block;
  rightblock: Block;
  leftindex: number;
  rightindex: number;
  /** Changes with every move of an end. */
  state: number;
  /** -1: unbounded. */
  maxlen: number;
  /** Emptied blocks that wait for use: the deque's own, or those of all deques (until 3.10). */
  freeblocks: HeapBlock[];
}

export type PyDeque = PyObject<DequeBody>;

export const bodyOf = (op: PyObject): DequeBody => (op as PyDeque).body;

const SHARED = 'collections.freeblocks';

/** Blocks that no deque uses, where one list serves all. */
function freeBlocksFor(rt: Runtime): HeapBlock[] {
  if (rt.release.library.dequesKeepBlocks) return [];
  let shared = rt.moduleState.get(SHARED) as HeapBlock[] | undefined;
  if (shared === undefined) rt.moduleState.set(SHARED, (shared = []));
  return shared;
}

function makeBlock(rt: Runtime, freeblocks: HeapBlock[]): Block {
  const address = freeblocks.pop() ?? rt.mem.alloc(BLOCK_BYTES);
  return { address, data: new Array<PyObject>(BLOCKLEN), leftlink: null, rightlink: null };
}

/** @cpython Modules/_collectionsmodule.c#newblock */
export const newBlock = (rt: Runtime, body: DequeBody): Block => makeBlock(rt, body.freeblocks);

/** @cpython Modules/_collectionsmodule.c#freeblock */
export function freeBlock(rt: Runtime, body: DequeBody, block: Block): void {
  if (body.freeblocks.length < MAXFREEBLOCKS) body.freeblocks.push(block.address);
  else rt.mem.free(block.address);
}

/** @cpython Modules/_collectionsmodule.c#deque_new */
export function dequeNew(rt: Runtime, type: PyTypeObject): NewRef<PyDeque> {
  const freeblocks = freeBlocksFor(rt);
  const body = {
    size: 0,
    leftindex: CENTER + 1,
    rightindex: CENTER,
    state: 0,
    maxlen: -1,
    freeblocks,
  } as unknown as DequeBody;
  const op = genericAlloc<DequeBody>(rt, type, body);
  body.leftblock = body.rightblock = makeBlock(rt, freeblocks);
  return op;
}

function recenter(body: DequeBody): void {
  body.leftindex = CENTER + 1;
  body.rightindex = CENTER;
}

/** The last item, which must exist. @cpython Modules/_collectionsmodule.c#deque_pop_impl */
export function popRight(rt: Runtime, body: DequeBody): NewRef {
  const { rightblock } = body;
  const item = rightblock.data[body.rightindex]!;
  body.rightindex--;
  body.size--;
  body.state++;
  if (body.rightindex < 0) {
    if (body.size === 0) recenter(body);
    else {
      const previous = rightblock.leftlink!;
      freeBlock(rt, body, rightblock);
      previous.rightlink = null;
      body.rightblock = previous;
      body.rightindex = BLOCKLEN - 1;
    }
  }
  return item as NewRef;
}

/** The first item, which must exist. @cpython Modules/_collectionsmodule.c#deque_popleft_impl */
export function popLeft(rt: Runtime, body: DequeBody): NewRef {
  const { leftblock } = body;
  const item = leftblock.data[body.leftindex]!;
  body.leftindex++;
  body.size--;
  body.state++;
  if (body.leftindex === BLOCKLEN) {
    if (body.size === 0) recenter(body);
    else {
      const next = leftblock.rightlink!;
      freeBlock(rt, body, leftblock);
      next.leftlink = null;
      body.leftblock = next;
      body.leftindex = 0;
    }
  }
  return item as NewRef;
}

/** @cpython Modules/_collectionsmodule.c#deque_append_lock_held */
export function appendRight(rt: Runtime, body: DequeBody, stolen: NewRef, maxlen: number): void {
  if (body.rightindex === BLOCKLEN - 1) {
    const block = newBlock(rt, body);
    block.leftlink = body.rightblock;
    body.rightblock.rightlink = block;
    body.rightblock = block;
    body.rightindex = -1;
  }
  body.size++;
  body.rightblock.data[++body.rightindex] = stolen;
  if (maxlen >= 0 && body.size > maxlen) decref(rt, popLeft(rt, body));
  else body.state++;
}

/** @cpython Modules/_collectionsmodule.c#deque_appendleft_lock_held */
export function appendLeft(rt: Runtime, body: DequeBody, stolen: NewRef, maxlen: number): void {
  if (body.leftindex === 0) {
    const block = newBlock(rt, body);
    block.rightlink = body.leftblock;
    body.leftblock.leftlink = block;
    body.leftblock = block;
    body.leftindex = BLOCKLEN;
  }
  body.size++;
  body.leftblock.data[--body.leftindex] = stolen;
  if (maxlen >= 0 && body.size > maxlen) decref(rt, popRight(rt, body));
  else body.state++;
}

/** @cpython Modules/_collectionsmodule.c#deque_clear */
export function dequeClear(rt: Runtime, body: DequeBody): void {
  if (body.size === 0) return;
  let block: Block = body.leftblock;
  let i = body.leftindex;
  let n = body.size;
  body.leftblock = body.rightblock = newBlock(rt, body);
  body.size = 0;
  recenter(body);
  body.state++;
  for (; n > 0; n--) {
    if (i === BLOCKLEN) {
      const emptied: Block = block;
      block = block.rightlink!;
      i = 0;
      freeBlock(rt, body, emptied);
    }
    decref(rt, block.data[i++]!);
  }
  freeBlock(rt, body, block);
}

/** Block and index of item `i`, which must exist. @cpython Modules/_collectionsmodule.c#deque_item */
export function place(body: DequeBody, i: number): readonly [Block, number] {
  const at = body.leftindex + i;
  let block: Block = body.leftblock;
  let hops = Math.floor(at / BLOCKLEN);
  if (i < body.size >> 1) {
    for (; hops > 0; hops--) block = block.rightlink!;
  } else {
    block = body.rightblock;
    hops = Math.floor((body.leftindex + body.size - 1) / BLOCKLEN) - hops;
    for (; hops > 0; hops--) block = block.leftlink!;
  }
  return [block, at % BLOCKLEN];
}

/** Borrowed items from the left. */
export function* dequeItems(body: DequeBody): Generator<PyObject> {
  let block: Block = body.leftblock;
  let i = body.leftindex;
  for (let n = body.size; n > 0; n--) {
    if (i === BLOCKLEN) {
      block = block.rightlink!;
      i = 0;
    }
    yield block.data[i++]!;
  }
}

/**
 * Moves `n` items from the right end to the left one, or -n the other way; no counts change.
 * @cpython Modules/_collectionsmodule.c#_deque_rotate
 */
export function dequeRotate(rt: Runtime, body: DequeBody, n: number): void {
  const { size } = body;
  const half = size >> 1;
  if (size <= 1) return;
  if (n > half || n < -half) {
    n %= size;
    if (n > half) n -= size;
    else if (n < -half) n += size;
  }
  body.state++;
  for (; n > 0; n--) appendLeft(rt, body, popRight(rt, body), -1);
  for (; n < 0; n++) appendRight(rt, body, popLeft(rt, body), -1);
}

/** Starts filling an empty deque at the edge of its block. */
export function startAtEdge(body: DequeBody, side: 'left' | 'right'): void {
  if (body.size > 0) return;
  body.leftindex = side === 'left' ? 1 : BLOCKLEN - 1;
  body.rightindex = body.leftindex - 1;
}

/** Item `i` as a new reference. */
export function dequeItemAt(body: DequeBody, i: number): NewRef {
  const [block, at] = place(body, i);
  return incref(block.data[at]!);
}
