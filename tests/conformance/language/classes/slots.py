# ---
# description: With __slots__ there is no instance dict.
# cpython: ">=3.6"
# features: [classes]
# ---
class P:
    __slots__ = ('x', 'y')
p = P()
p.x = 1
for action in ('p.z = 1', 'p.y', 'p.__dict__', 'del p.y'):
    try:
        exec(action)
    except AttributeError as e:
        print(e)
class Q(P): pass
q = Q()
q.z = q.x = 5
print(vars(q), q.x, P.x.__get__(q))
