# ---
# description: A full slice of an immutable is the object itself, of a list a copy.
# cpython: ">=3.6"
# features: [identity.same]
# ---
s, t, b, l = 'some text', (1, []), b'bytes', [1]
print(s[:] is s, s[0:9] is s, s[::1] is s, s[::-1][::-1] is s)
print(t[:] is t, t[0:2] is t, b[:] is b, l[:] is l)
