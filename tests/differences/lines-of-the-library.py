# ---
# title: The library's modules have other lines
# kind: differs
# releases: ">=3.6"
# cause: Modules such as tracemalloc and weakref are written anew here. What they allocate is traced to lines of their own, which are not those of CPython's files; the lines of the program are.
# ---
import tracemalloc
tracemalloc.start()
first = tracemalloc.take_snapshot()
where = tracemalloc.get_object_traceback(first)
second = tracemalloc.get_object_traceback(first.traces)
tracemalloc.stop()
print(second[0].filename.startswith('/usr/lib/python'))
#> True
