# ---
# description: The target of an augmented assignment is evaluated once.
# cpython: ">=3.6"
# features: [statements]
# ---
def i():
    print('i')
    return 0
l = [1]
l[i()] += 5
d = {'k': [1]}
d['k'] += [2]
print(l, d)
t = ([],)
try:
    t[0] += [1]
except TypeError as e:
    print(e, t)
