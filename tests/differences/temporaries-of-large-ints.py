# ---
# title: Arithmetic of very large ints makes no temporary blocks
# kind: modelled
# releases: ">=3.6"
# cause: A power or a product of large ints needs blocks for parts of the result. The result has the size of CPython's, but its parts are not allocated here, so the peak is lower.
# ---
import tracemalloc
base = 10
tracemalloc.start()
power = base ** 1000
size, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
print(power.__sizeof__(), peak - size < 100)
#> 468 True
