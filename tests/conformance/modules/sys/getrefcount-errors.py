# ---
# description: getrefcount and getsizeof want one argument.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys
for call in (lambda: sys.getrefcount(), lambda: sys.getrefcount(1, 2), lambda: sys.getsizeof()):
    try: call()
    except TypeError as e: print(e)
print(sys.getsizeof(1, 5), sys.getsizeof(o=1) if 0 else sys.getsizeof(object=1))
