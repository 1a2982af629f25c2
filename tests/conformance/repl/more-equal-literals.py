# ---
# description: The same literals on separate lines: only the interned and cached coincide.
# cpython: ">=3.6"
# mode: repl
# features: [identity.constants]
# ---
a = 1j
b = 1j
a is b
a = b'ab'
b = b'ab'
a is b
a = b'a'
b = b'a'
a is b
a = 'hello!'
b = 'hello!'
a is b
a = 'hello_world1'
b = 'hello_world1'
a is b
a = '!'
b = '!'
a is b
a = ''
b = ''
a is b
a = ()
b = ()
a is b
a = 'a' * 21
b = 'a' * 21
a is b
a = 'a ' * 10; b = 'a ' * 10
a is b
a, b = 257, 257
a is b
