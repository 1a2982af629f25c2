# ---
# description: deepcopy keeps in its memo what it has copied.
# cpython: ">=3.6"
# features: [copy.deep]
# ---
import copy
a = [1, 2]
memo = {}
b = copy.deepcopy(a, memo)
print(memo[id(a)] is b, memo[id(memo)][0] is a, len(memo))
