# ---
# description: The first key that is not a str rebuilds the table.
# cpython: ">=3.6"
# features: [growth.dict]
# ---
import sys
d = {}
for i in range(10):
    d[str(i)] = i
print(sys.getsizeof(d))
d[10] = 10
print(sys.getsizeof(d))
del d[10]
print(sys.getsizeof(d))
