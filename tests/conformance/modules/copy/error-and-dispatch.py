# ---
# description: copy.Error, and atoms returned as they are.
# cpython: ">=3.6"
# features: [modules.copy]
# ---
import copy
class C: pass
for o in (None, 5, 'x', (1, 2), C, len, ..., range(2), 2.5):
    print(copy.copy(o) is o, copy.deepcopy(o) is o, end=' ')
print(copy.Error, copy.error is copy.Error)
