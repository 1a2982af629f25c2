# ---
# description: __copy__ and __deepcopy__ take over.
# cpython: ">=3.6"
# features: [copy.instances]
# ---
import copy
class P:
    def __copy__(self):
        return 'shallow'
    def __deepcopy__(self, memo):
        return ['deep', type(memo).__name__]
print(copy.copy(P()), copy.deepcopy(P()), copy.deepcopy([P()]))
