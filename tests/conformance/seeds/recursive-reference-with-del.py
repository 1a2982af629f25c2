# ---
# description: A ring of two with finalizers is freed by the collector.
# cpython: ">=3.6"
# features: [seeds]
# ---
import gc
class Foo:
    def __init__(self, n):
        self.n = n
    def __del__(self):
        print('freed', self.n)
gc.collect()
a, b = Foo(0), Foo(1)
a.next, b.next = b, a
del a, b
print('deleted')
gc.collect()
