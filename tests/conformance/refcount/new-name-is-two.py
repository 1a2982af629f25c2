# ---
# description: A list bound to one name counts two while getrefcount looks at it.
# cpython: ">=3.6"
# features: [refcount.names]
# ---
from sys import getrefcount
a = []
print(getrefcount(a))
