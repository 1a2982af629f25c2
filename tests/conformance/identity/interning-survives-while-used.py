# ---
# description: sys.intern returns the first equal string given to it.
# cpython: ">=3.6"
# features: [identity.interning]
# ---
import sys
a = sys.intern(''.join(['some', ' ', 'words']))
b = sys.intern(''.join(['some', ' ', 'words']))
c = ''.join(['some', ' ', 'words'])
print(a is b, a is c, sys.intern(c) is a)
