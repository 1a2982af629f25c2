# ---
# description: A bytearray grows in steps and shrinks at half.
# cpython: ">=3.6"
# features: [growth.bytes]
# ---
import sys
b = bytearray()
out = []
for i in range(200):
    b.append(0)
    if not out or out[-1] != sys.getsizeof(b):
        out.append(sys.getsizeof(b))
print(out)
out = []
while b:
    b.pop()
    if not out or out[-1] != sys.getsizeof(b):
        out.append(sys.getsizeof(b))
print(out)
