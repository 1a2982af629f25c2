# ---
# description: copy.copy of an instance shares attributes; deepcopy does not.
# cpython: ">=3.6"
# features: [copy.instances]
# ---
import copy
class P:
    def __init__(self):
        self.items = []
        print('init')
p = P()
q, r = copy.copy(p), copy.deepcopy(p)
print(q.items is p.items, r.items is p.items, type(r).__name__, vars(q) == vars(r))
