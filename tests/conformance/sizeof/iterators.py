# ---
# description: Iterators are small and fixed.
# cpython: ">=3.6"
# features: [sizeof.iterators]
# ---
from sys import getsizeof as s
print(s(iter([])), s(iter(())), s(iter('')), s(iter(b'')), s(reversed([])))
print(s(iter({})), s(iter({}.values())), s(iter({}.items())), s(iter(set())), s(iter(range(1))))
print(s(enumerate([])), s(zip([])), s(map(str, [])), s(filter(None, [])))
print(s({}.keys()), s({}.values()), s({}.items()), s(range(5)), s(slice(1)))
