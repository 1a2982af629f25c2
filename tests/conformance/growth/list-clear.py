# ---
# description: clear, del l[:] and l *= 0 give the buffer back.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
s = sys.getsizeof
for how in ('clear', 'del', 'assign', 'imul'):
    l = list(range(50))
    if how == 'clear':
        l.clear()
    elif how == 'del':
        del l[:]
    elif how == 'assign':
        l[:] = []
    else:
        l *= 0
    print(how, s(l))
