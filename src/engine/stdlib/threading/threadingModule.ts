import { dictSetItemStr } from '../../objects/dict/dictObject.ts';
import { addStaticType } from '../../objects/type/typeReady.ts';
import { pythonModule } from '../pythonModule.ts';
import { lockSpecs } from './lockType.ts';
import { THREADING_SOURCE } from './threadingSource.ts';

/** @cpython Lib/threading.py */
export const threadingModule = pythonModule({
  name: 'threading',
  doc: "Thread module emulating a subset of Java's threading model.",
  file: 'threading',
  natives(rt, dict) {
    const [lock, rlock] = lockSpecs.map((spec) => addStaticType(rt, spec));
    return dictSetItemStr(rt, dict, 'Lock', lock!) && dictSetItemStr(rt, dict, 'RLock', rlock!);
  },
  source: ({ release: { library } }) =>
    `_NAMES_TARGET = ${library.threadsNameTarget ? 'True' : 'False'}\n${THREADING_SOURCE}`,
});

/** @cpython Lib/queue.py */
export const queueModule = pythonModule({
  name: 'queue',
  doc: 'A multi-producer, multi-consumer queue.',
  file: 'queue',
  source: `
from collections import deque
from heapq import heappush, heappop


class Empty(Exception):
    'Exception raised by Queue.get(block=0)/get_nowait().'


class Full(Exception):
    'Exception raised by Queue.put(block=0)/put_nowait().'


class Queue:
    """Create a queue object with a given maximum size."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        if self.unfinished_tasks:
            raise RuntimeError('the only thread would wait for itself')

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if 0 < self.maxsize <= self._qsize():
            if block and timeout is None:
                raise RuntimeError('the only thread would wait for itself')
            raise Full
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self._qsize():
            if block and timeout is None:
                raise RuntimeError('the only thread would wait for itself')
            raise Empty
        return self._get()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()


class SimpleQueue(Queue):
    pass
`,
});
