# ---
# description: A finalizer is an ordinary method: it may allocate, print and raise nothing.
# cpython: ">=3.6"
# features: [dealloc.finalizers]
# ---
log = []
class D:
    def __init__(self, n): self.n = n
    def __del__(self):
        log.append([self.n] * 2)
        self.__dict__.clear()
for i in range(3):
    D(i)
print(log)
