# ---
# description: A tuple does not change; what it holds may.
# cpython: ">=3.6"
# features: [containers.tuple]
# ---
t = (1, [2])
t[1].append(3)
for action in ('t[0] = 5', 'del t[0]', 't.append(1)', 'hash(t)'):
    try: exec(action)
    except (TypeError, AttributeError) as e: print(e)
print(t, t + (4,), t * 2, t.index(1), t.count(1), (1, 2) < (1, 3), (1,) == (1.0,), hash((1, 2)) == hash((1, 2)))
