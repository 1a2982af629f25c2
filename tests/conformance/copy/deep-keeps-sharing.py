# ---
# description: Sub-objects shared before are shared after, and cycles stay cycles.
# cpython: ">=3.6"
# features: [copy.deep]
# ---
import copy
s = []
a = [s, s, {'s': s}]
a.append(a)
b = copy.deepcopy(a)
print(b[0] is b[1], b[0] is b[2]['s'], b[0] is s, b[3] is b, b[3] is a)
