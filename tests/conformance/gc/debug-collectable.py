# ---
# description: DEBUG_COLLECTABLE names what is found on stderr.
# cpython: ">=3.6"
# features: [gc.debug]
# ---
import gc
gc.collect()
class C: pass
c = C()
c.l = [c]
del c
gc.set_debug(gc.DEBUG_COLLECTABLE)
n = gc.collect()
gc.set_debug(0)
print(n)
