# ---
# description: The ints -5..256 exist once.
# cpython: ">=3.6"
# features: [identity.smallInts]
# ---
def cached(n):
    return int(str(n)) is int(str(n))
print([n for n in range(-10, 300) if cached(n)][0], [n for n in range(-10, 300) if cached(n)][-1])
n = 257
print(cached(256), n is int('257'), n - 1 is int('256'))
