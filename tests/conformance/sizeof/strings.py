# ---
# description: The widest character decides the size of all.
# cpython: ">=3.6"
# features: [sizeof.str]
# ---
from sys import getsizeof as s
print(s(''), s('a'), s('ab'), s('abc' * 10))
print([s(c * 5) for c in ('a', chr(233), chr(0x20ac), chr(0x1f600))])
print(s('aaaa' + chr(0x1f600)) - s('aaaa'), s(chr(256)), s(chr(0x1f600)))
