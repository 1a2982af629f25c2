# ---
# description: Every object stands at a multiple of 16.
# cpython: ">=3.6"
# features: [pymalloc.alignment]
# ---
class C: pass
n = 3
print({id(x) % 16 for x in ([], {}, (n,), object(), C(), 'a' * n, n * 1.5, n * 10 ** 6, C, print, set())})
