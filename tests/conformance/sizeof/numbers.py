# ---
# description: Ints grow by four bytes for every 30 bits; float and complex are fixed.
# cpython: ">=3.6"
# features: [sizeof.numbers]
# ---
from sys import getsizeof as s
print(s(0), s(1), s(-1), s(True), s(False))
for e in (29, 30, 59, 60, 89, 90, 300):
    print(e, s(2 ** e - 1), s(2 ** e))
print(s(1.5), s(float('inf')), s(1j), s(None), s(...), s(NotImplemented))
