# ---
# description: A view lends the memory of its object, which cannot be resized meanwhile.
# cpython: ">=3.8"
# features: [memoryview]
# ---
import sys, gc, weakref
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
ba = bytearray(b'hello world')
print(sys.getrefcount(ba))
m = memoryview(ba)
print(sys.getrefcount(ba), sys.getrefcount(m), gc.is_tracked(m))
print(m[0], m[-1], len(m), m.nbytes, m.format, m.itemsize, m.readonly, m.shape, m.strides, m.ndim, m.suboffsets, m.contiguous)
print(m.tobytes(), m.tolist(), m.hex(), bytes(m[2:5]), bytes(m[::-1]), m[1::2].tolist(), m[::2].strides)
m[0] = 72
print(ba)
m[1:3] = b'EL'
print(ba)
t(lambda: m.__setitem__(slice(0,2), b'abc'))
t(lambda: m.__setitem__(0, 256))
t(lambda: m.__setitem__(0, 'a'))
t(lambda: m.__setitem__('a', 1))
t(lambda: m['a'])
t(lambda: m[100])
t(lambda: m[0:1,0:1])
t(lambda: m.__delitem__(0))
t(lambda: ba.append(1))
t(lambda: ba.extend(b'xx'))
t(lambda: ba.pop())
t(lambda: ba.clear())
t(lambda: ba.__iadd__(b'x'))
t(lambda: ba.__delitem__(0))
t(lambda: hash(m))
t(lambda: memoryview(5))
t(lambda: memoryview())
t(lambda: memoryview('abc'))
s = m[2:6]
print(sys.getrefcount(ba), s == b'Llo ', b'Llo ' == s, m == ba, s != m, s.obj is ba)
m.release()
t(lambda: m[0]); t(lambda: len(m)); t(lambda: m.tolist()); t(lambda: m.obj)
print(str(m).split(' at ')[0], s[0])
t(lambda: ba.append(1))
s.release()
ba.append(33)
print(ba, sys.getrefcount(ba))
b = b'abc'
with memoryview(b) as v:
    print(v.readonly, hash(v) == hash(b), v[0], list(v))
    t(lambda: v.__setitem__(0, 1))
t(lambda: v[0])
c = memoryview(bytearray(16)).cast('i')
c[0] = -5; c[3] = 7
print(c.tolist(), c.nbytes, len(c), c.itemsize, c.format, c.cast('B').tolist())
t(lambda: c.cast('d')); t(lambda: memoryview(b'abc').cast('i')); t(lambda: memoryview(b'abc').cast('z'))
d = memoryview(bytearray(16)).cast('d'); d[0] = 1.5; print(d.tolist(), d[1])
t(lambda: d.__setitem__(0, 'x'))
print(sys.getsizeof(memoryview(b'')), sys.getsizeof(c), c.__sizeof__())
r = weakref.ref(c); del c; print(r())
print(isinstance(v, memoryview), type(iter(d)), bytes(memoryview(b'xyz')), bytearray(memoryview(b'xyz')), b'-'.join([memoryview(b'a'), b'b']))
print(int.from_bytes(memoryview(b'\x01\x02'), 'big'), str(memoryview(b'hi'), 'utf8'), b'hello'.startswith(memoryview(b'he')) )
print(gc.get_referents(memoryview(b'q'))[0].__class__, len(gc.get_referents(gc.get_referents(memoryview(bytearray(b'q')))[0])))
for x in memoryview(b'ab'): print(x)
print(104 in memoryview(b'hi'), list(reversed(memoryview(b'hi'))), sorted(memoryview(b'cab')), max(memoryview(b'cab')))
print(m.toreadonly if False else memoryview(bytearray(b'x')).toreadonly().readonly)
import copy
t(lambda: copy.deepcopy(memoryview(b'x')))
def f():
    x = bytearray(10); return memoryview(x)[2:4]
y = f(); print(y.obj, len(y)); 
t(lambda: memoryview(b'x') < memoryview(b'y'))
t(lambda: type('M',(memoryview,),{}))
