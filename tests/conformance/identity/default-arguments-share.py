# ---
# description: A default mutable is one object for all instances.
# cpython: ">=3.6"
# features: [identity.same]
# ---
class Bag:
    def __init__(self, items=[]):
        self.items = items
a, b = Bag(), Bag()
a.items.append(1)
print(b.items, a.items is b.items, a.items is Bag.__init__.__defaults__[0])
