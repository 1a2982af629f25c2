# ---
# description: A result inside the cache is the cached object.
# cpython: ">=3.6"
# features: [identity.smallInts]
# ---
n, m = 255, 256
print(n + 1 is m, m + 1 is m + 1)
big = 10 ** 20
zero, one, five, three = 0, 1, 5, 3
print(big - big is zero, big // big is one, (big + 5) % big is five)
lo, lo2 = -4, -5
print(lo - 1 is lo2, lo2 - 1 is lo2 - 1)
print(len('abc') is three, int('5') is five)
