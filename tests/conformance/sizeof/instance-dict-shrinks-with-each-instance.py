# ---
# description: The dict of the n-th instance reserves less.
# cpython: ">=3.6"
# features: [sizeof.instances]
# ---
from sys import getsizeof as s
class P:
    def __init__(self):
        self.a = self.b = self.c = 1
sizes = [s(vars(P())) for _ in range(34)]
print(sizes)
