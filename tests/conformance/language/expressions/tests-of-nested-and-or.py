# ---
# description: How often nested `and` and `or` ask for the truth of an operand.
# cpython: ">=3.6"
# features: [language.expressions]
# ---
class T:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def __bool__(self):
        asked.append(self.name)
        return self.value


asked = []


def show(value):
    print(getattr(value, 'name', value), asked)
    asked.clear()


for x, y in [(True, True), (True, False), (False, True), (False, False)]:
    a, b, c = T('a', x), T('b', y), T('c', x)
    show((a or b) and c)
    show((a and b) or c)
    show((a or b) or c)
    show(a and b or c)
    show(not (a or b) and c)
    show(1 if (a or b) and c else 2)
    show((a or
          b) and c)
    show([1 for q in (1,) if a and b or c])
