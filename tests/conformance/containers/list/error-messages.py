# ---
# description: What lists say when they are used wrongly.
# cpython: ">=3.6"
# features: [containers.list]
# ---
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def assign(i, v):
    l = [1, 2, 3]
    l[i] = v
def delete(i):
    l = [1, 2, 3]
    del l[i]
for f in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop('a'), lambda: [1].remove(2),
          lambda: [1].index(2), lambda: [1][3], lambda: [1] + (1,), lambda: [1] * 'a',
          lambda: [1, 'a'] < [1, 2], lambda: [1].insert(1), lambda: [].sort(1),
          lambda: [].sort(cmp=1), lambda: list(1), lambda: list(1, 2), lambda: list(x=1),
          lambda: sorted([3, 'a']), lambda: hash([]), lambda: [].append(), lambda: [].extend(1),
          lambda: assign(slice(None, None, 2), [1]), lambda: assign(slice(0, 1), 5),
          lambda: assign(slice(None, None, 2), 5), lambda: assign(5, 5),
          lambda: assign('a', 5), lambda: delete(5), lambda: delete(slice(0, 1, 0)),
          lambda: [1][slice('a')], lambda: [1].index(1, 'a')):
    attempt(f)
def changed():
    l = [3, 1, 2]
    l.sort(key=lambda k: l.append(1) or k)
attempt(changed)
