# ---
# description: Names in the modules frozen into the interpreter are immortal strings, others are not.
# cpython: ">=3.6"
# features: [immortal]
# ---
import sys
print(sys.getrefcount('abc') > 99999999, sys.getrefcount('child') > 99999999)
print(sys.getrefcount('xyz') > 99999999, sys.getrefcount('eggs') > 99999999)
