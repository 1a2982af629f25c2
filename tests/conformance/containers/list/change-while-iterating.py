# ---
# description: The iterator counts positions, so removal skips.
# cpython: ">=3.6"
# features: [containers.list]
# ---
l = [1, 2, 3, 4, 5, 6]
for x in l:
    if x % 2 == 0: l.remove(x)
    else: l.insert(0, 0) if len(l) < 6 else None
    if len(l) > 20: break
print(l)
m = [1, 2, 3, 4]
for x in m: m.remove(x)
print(m)
