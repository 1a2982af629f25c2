# ---
# description: A shallow copy adds one to every element, a deep copy none.
# cpython: ">=3.6"
# features: [copy.shallow, refcount.containers]
# ---
import copy, sys
e = [0]
a = [e]
b = copy.copy(a)
print(sys.getrefcount(e))
c = copy.deepcopy(a)
print(sys.getrefcount(e))
