# ---
# description: Assignment, arguments and containers share one object.
# cpython: ">=3.6"
# features: [identity.same]
# ---
def same(x):
    return x
a = [1, 2]
b = a
box = [a]
print(b is a, same(a) is a, box[0] is a, (a,)[0] is a, {'k': a}['k'] is a)
b.append(3)
print(a, box)
