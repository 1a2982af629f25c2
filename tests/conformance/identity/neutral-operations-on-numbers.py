# ---
# description: +n and abs(n) keep an exact int, n + 0 makes a new one; floats differ.
# cpython: ">=3.6"
# features: [identity.same]
# ---
n, f, big = 5000, 2.5, 10 ** 30
print(+n is n, abs(n) is n, round(n) is n, n + 0 is n, n * 1 is n, n | 0 is n, n // 1 is n)
print(int(big) is big, big + 0 is big)
print(+f is f, f + 0 is f, abs(f) is f)
