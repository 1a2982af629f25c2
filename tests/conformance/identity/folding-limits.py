# ---
# description: Folding stops at 4096 characters, 256 items and 128 bits.
# cpython: ">=3.6"
# features: [identity.constants]
# ---
def f(): return 'a ' * 2048
def g(): return 'a ' * 2049
print(f() is f(), g() is g())
def h(): return (1,) * 256
def i(): return (1,) * 257
print(h() is h(), i() is i())
def j(): return 1 << 127
def k(): return 1 << 128
print(j() is j(), k() is k())
