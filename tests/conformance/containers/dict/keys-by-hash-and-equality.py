# ---
# description: A key needs a hash; equality decides among equal hashes.
# cpython: ">=3.6"
# features: [containers.dict]
# ---
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): print('hash', self.n); return 1
    def __eq__(self, o): print('eq', self.n, o.n); return self.n == o.n
d = {K(1): 'a'}
d[K(2)] = 'b'
print(len(d), d[K(2)])
try: {[]: 1}
except TypeError as e: print(e)
