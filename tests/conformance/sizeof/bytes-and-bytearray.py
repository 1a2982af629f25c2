# ---
# description: bytes is one block; bytearray owns a buffer.
# cpython: ">=3.6"
# features: [sizeof.bytes]
# ---
from sys import getsizeof as s
print(s(b''), s(b'a'), s(b'abcd' * 10))
print(s(bytearray()), s(bytearray(10)), s(bytearray(b'abc')))
b = bytearray()
sizes = []
for i in range(40):
    b.append(i)
    if not sizes or sizes[-1] != s(b):
        sizes.append(s(b))
print(sizes)
