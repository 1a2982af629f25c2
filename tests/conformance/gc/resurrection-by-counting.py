# ---
# description: __del__ runs once even when the object comes back.
# cpython: ">=3.6"
# features: [gc.finalizers]
# ---
saved = []
class N:
    def __del__(self):
        print('del')
        saved.append(self)
n = N()
del n
print(len(saved))
saved.clear()
print(len(saved))
