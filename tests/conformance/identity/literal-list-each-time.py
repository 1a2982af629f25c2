# ---
# description: A list display makes a new list each time it runs; a tuple constant is one.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
def f(): return [1, 2, 3]
def g(): return (1, 2, 3)
def h(): return {1, 2, 3}
print(f() is f(), g() is g(), h() is h(), f() == f())
