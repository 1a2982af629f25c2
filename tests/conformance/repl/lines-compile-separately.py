# ---
# description: Equal literals on two lines are two objects, on one line one.
# cpython: ">=3.6"
# mode: repl
# features: [identity.constants]
# ---
a = 257
b = 257
a is b
a = 257; b = 257
a is b
a = 256
b = 256
a is b
a = 'good'
b = 'good'
a is b
a = 'very good morning'
b = 'very good morning'
a is b
a = 1.5
b = 1.5
a is b
a = (1, 2)
b = (1, 2)
a is b
a = -5
b = -5
a is b
a = -6
b = -6
a is b
