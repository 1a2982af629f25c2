# ---
# description: Sorting keeps equal elements in order and calls the key once each.
# cpython: ">=3.6"
# features: [containers.list]
# ---
calls = []
l = ['bb', 'a', 'cc', 'd']
l.sort(key=lambda s: calls.append(s) or len(s)); print(l, calls)
print(sorted(l, key=len, reverse=True), sorted([(1, 'b'), (1, 'a'), (0, 'z')]))
m = [3, 2, 1]
try: m.sort(key=lambda x: m.append(x) or x)
except ValueError as e: print(e, m)
