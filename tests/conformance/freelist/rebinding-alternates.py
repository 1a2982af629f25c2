# ---
# description: Rebinding a name alternates between two addresses.
# cpython: ">=3.6"
# features: [freelist.reuse]
# ---
def pattern(make):
    ids = []
    a = make()
    for _ in range(6):
        ids.append(id(a))
        a = make()
    letters = {}
    return ''.join(letters.setdefault(i, 'ABCDEFG'[len(letters)]) for i in ids)
class C: pass
warm = [C() for _ in range(40)]
y = 1
print(pattern(lambda: []), pattern(lambda: {}), pattern(lambda: y * 2.5), pattern(C), pattern(lambda: (y, y)))
