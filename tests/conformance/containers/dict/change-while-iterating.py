# ---
# description: Adding during iteration is an error, replacing a value is not.
# cpython: ">=3.6"
# features: [containers.dict]
# ---
d = {i: i for i in range(5)}
for k in d: d[k] = -k
print(d)
for change in ('d[99] = 1', 'del d[0]'):
    try:
        for k in d: exec(change)
    except RuntimeError as e: print(e)
try:
    for k in d:
        d[100 + k] = d.pop(k)
except RuntimeError as e: print(e)
print(len(d), max(d))
s = {1, 2}
try:
    for x in s: s.add(x + 10)
except RuntimeError as e: print(e)
