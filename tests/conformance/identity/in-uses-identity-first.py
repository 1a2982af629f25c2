# ---
# description: Containers compare by identity before equality.
# cpython: ">=3.6"
# features: [identity.same]
# ---
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan], [nan].index(nan), {nan: 1}[nan])
print(float('nan') in [float('nan')])
class Never:
    def __eq__(self, other):
        return False
x = Never()
print(x in [x], x == x, [x].count(x))
