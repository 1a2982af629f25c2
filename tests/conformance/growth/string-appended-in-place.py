# ---
# description: A string that only a local variable holds grows in its own block once the code is warm.
# cpython: ">=3.6"
# features: [language.augmented_assignment, types.str]
# ---
import sys

def moves(n, piece):
    s = ''
    before = 0
    places = []
    for i in range(n):
        s += piece
        if id(s) != before:
            places.append(i)
        before = id(s)
    return places, sys.getsizeof(s)

print(moves(300, 'a'))
print(moves(100, 'xyz'))
print(moves(90, '\u20ac'))

def shared(n):
    s = 'start'
    kept = []
    for i in range(n):
        s += str(i)
        if i % 10 == 0:
            kept.append(s)
    return kept

print([len(s) for s in shared(40)])
