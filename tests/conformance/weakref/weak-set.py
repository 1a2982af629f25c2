# ---
# description: Members of a WeakSet vanish when they die.
# cpython: ">=3.6"
# features: [weakref.collections]
# ---
import weakref
class C: pass
s = weakref.WeakSet()
a, b = C(), C()
s.add(a); s.add(b); s.add(a)
print(len(s), a in s)
del a
print(len(s), [x is b for x in s])
