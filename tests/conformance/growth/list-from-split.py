# ---
# description: split preallocates.
# cpython: ">=3.6"
# features: [growth.list]
# ---
import sys
s = sys.getsizeof
print([s('a b c'.split()), s('a'.split()), s(''.split()), s('a,b'.split(',')), s('a,b,c'.split(',', 1))])
print(s(' '.join('abcdefghijklmno').split()), s('a\nb\nc'.splitlines()))
