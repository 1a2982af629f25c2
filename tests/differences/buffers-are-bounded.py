# ---
# title: One buffer takes at most 512 MiB
# kind: differs
# releases: ">=3.6"
# cause: The page that runs the interpreter has less memory than a machine. A larger request fails with the error that CPython gives when the system has no more.
# ---
try:
    print(len(bytes(2 ** 30)))
except MemoryError:
    print('MemoryError')
#> MemoryError
