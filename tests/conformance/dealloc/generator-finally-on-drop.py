# ---
# description: A suspended generator runs its finally when dropped, an unstarted one nothing.
# cpython: ">=3.6"
# features: [dealloc.generators]
# ---
def gen(n):
    try:
        yield n
    finally:
        print('finally', n)
g = gen(1)
next(g)
del g
h = gen(2)
del h
print('end')
