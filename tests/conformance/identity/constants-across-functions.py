# ---
# description: Functions of one source share equal constants.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
def f(): return 1000, 'very good day', 2.5
def g(): return 1000, 'very good day', 2.5
print([x is y for x, y in zip(f(), g())])
print(f() is g())
big = 1000
print(f()[0] is big)
