# ---
# description: The classic cycle typed at a prompt: the value shown last, _, still holds it.
# cpython: ">=3.6"
# mode: repl
# features: [gc.cycles]
# ---
import gc, sys
gc.collect() >= 0
a = []
b = [a]
a.append(b)
sys.getrefcount(a)
a
del a
del b
gc.collect()
