# ---
# description: Copies have exact capacity, deep copies grow by append.
# cpython: ">=3.6"
# features: [copy.shallow, sizeof.list]
# ---
import sys, copy
s = sys.getsizeof
a = []
for i in range(1000):
    a.append(i)
print(s(a), s(copy.copy(a)), s(a[:]), s(list(a)), s(copy.deepcopy(a)))
