# ---
# description: Interning a new string adds to the interned table.
# cpython: ">=3.12"
# features: [immortal, identity.interning]
# ---
import sys
s = sys.intern(''.join(['zork', ' ', 'never seen']))
print(s is sys.intern(''.join(['zork', ' ', 'never seen'])), sys.getrefcount(5) == sys.getrefcount(None))
