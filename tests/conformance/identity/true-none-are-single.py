# ---
# description: Comparisons return the one True, and functions the one None.
# cpython: ">=3.6"
# features: [identity.singletons]
# ---
print(True is (1 == 1), (2 > 3) is False, not [] is True)
def f(): pass
print(f() is None, print is print, type(None)() is None)
print(... is Ellipsis, NotImplemented is NotImplemented)
