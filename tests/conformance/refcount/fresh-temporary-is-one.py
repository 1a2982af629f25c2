# ---
# description: A temporary has only the argument as its holder.
# cpython: ">=3.6"
# features: [refcount.temporaries]
# ---
import sys
print(sys.getrefcount([]), sys.getrefcount({}), sys.getrefcount(object()), sys.getrefcount([[]][0]))
