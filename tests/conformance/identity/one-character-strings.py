# ---
# description: One-character Latin-1 strings exist once.
# cpython: ">=3.6"
# features: [identity.interning]
# ---
s, r = 'abc', 'xbx'
print(s[0] is s[0], s[1] is r[1], chr(233) is chr(233))
print(chr(255) is chr(255), chr(256) is chr(256))
x, empty = 'x', ''
print(''.join(['x']) is x, s[0:1] is s[0], empty is s[3:])
