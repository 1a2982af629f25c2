# ---
# description: Keys with equal hashes are compared in the order of the probes.
# cpython: ">=3.6"
# features: [containers.dict]
# ---
class K:
    def __init__(self, n, h): self.n, self.h = n, h
    def __hash__(self): return self.h
    def __eq__(self, other):
        print(self.n, other.n, end='; ')
        return self.n == other.n
keys = [K(n, h) for n, h in ((1, 8), (2, 16), (3, 8), (4, 2 ** 61 + 8), (5, 0), (6, -2 ** 40), (7, 8))]
d = {k: k.n for k in keys}
print()
print(d[K(3, 8)], d[K(7, 8)], K(9, 8) in d)
del d[K(3, 8)]
d[K(3, 8)] = 'again'
print(list(d.values()))
s = set(keys)
print(K(7, 8) in s, K(9, 8) in s)
s.discard(K(1, 8))
s.add(K(1, 8))
print([k.n for k in s])
class Angry(K):
    def __eq__(self, other): raise ValueError(self.n)
try: {Angry(1, 1): 1}[K(2, 1)]
except ValueError as e: print('ValueError', e)
