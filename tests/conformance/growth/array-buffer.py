# ---
# description: How the buffer of an array grows and shrinks, and what arrays do.
# cpython: ">=3.7"
# features: [growth.array, modules.array]
# ---
import sys
from array import array
a = array('i'); print(a, sys.getsizeof(a)); last = sys.getsizeof(a)
for i in range(200):
    a.append(i)
    if sys.getsizeof(a) != last: last = sys.getsizeof(a); print(len(a), last, end=' ')
print()
while a:
    a.pop()
    if sys.getsizeof(a) != last: last = sys.getsizeof(a); print(len(a), last, end=' ')
print()
for c in 'bBhHiIlLqQfd': x = array(c, [1,2,3]); print(c, x.itemsize, sys.getsizeof(x), x)
a = array('d', range(100)); print(sys.getsizeof(a), a[5], a[-1], a[2:5], sum(a)); b = array('d', [1.5, 2]); a.extend(b); print(len(a), sys.getsizeof(a))
a = array('i', [3,1,2]); print(sorted(a), a.tolist(), a.index(2), a.count(1), 3 in a, a + array('i', [9]), a * 2, a == array('i', [3,1,2]), a.tobytes(), a.typecode)
a.insert(1, 7); a.remove(3); a.reverse(); print(a); del a[0]; a[0] = 5; print(a); a[0:1] = array('i', [8,8,8]); print(a)
for f in [lambda: a.append('x'), lambda: a.append(2**40), lambda: array('b', [200]), lambda: array('z'), lambda: array('i', 'abc'), lambda: array('d', ['x']), lambda: a[100], lambda: array('i').pop(), lambda: array('l', [2**70]), lambda: a.remove(99)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
m = memoryview(a); print(m.format, m.itemsize, m.nbytes, m[0], m.tolist()); 
try: a.append(1)
except BufferError as e: print(e)
m.release(); a.append(1)
print(array('u', 'abc') if sys.version_info < (3, 13) else '', array('B', b'abc'), bytes(array('B', [1,2])), sys.getsizeof(iter(a)))
import gc; print(gc.is_tracked(a)); a *= 3; print(a)
