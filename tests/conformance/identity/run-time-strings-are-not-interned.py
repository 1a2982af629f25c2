# ---
# description: Strings built at run time are new objects until sys.intern.
# cpython: ">=3.6"
# features: [identity.interning]
# ---
import sys
a = 'hello_there'
b = ''.join(['hello', '_', 'there'])
print(a == b, a is b)
print(sys.intern(b) is a)
word = 'split'
print('split me'.split()[0] is word)
