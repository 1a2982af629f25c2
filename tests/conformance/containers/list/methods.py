# ---
# description: The methods of list.
# cpython: ">=3.6"
# features: [containers.list]
# ---
l = [3, 1, 2]
l.append(4); l.extend('ab'); l.insert(1, 'i'); l.remove('a'); print(l, l.pop(), l.pop(0), l.index(2), l.count(1))
l.reverse(); print(l)
m = [3, 1, 2]; print(m.sort(), m, m.copy() == m, m * 2, m + [0], 3 in m, [1, 2] < [1, 3], [] < [0]); m.clear(); print(m)
