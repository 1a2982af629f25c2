# ---
# description: Sizes of views of other objects.
# cpython: ">=3.10"
# features: [sizeof.protocol]
# ---
from sys import getsizeof as s
class C: pass
print(s(memoryview(b'abc')), s(C.__dict__), s(list[int]), s(int | str), s(type(C.__dict__)))
