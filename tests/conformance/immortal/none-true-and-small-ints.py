# ---
# description: Immortal objects show one fixed count.
# cpython: ">=3.12"
# features: [immortal]
# ---
import sys
print(sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(0), sys.getrefcount(256), sys.getrefcount(-5))
print(sys.getrefcount(()), sys.getrefcount(''), sys.getrefcount('a'), sys.getrefcount(b''), sys.getrefcount(...))
