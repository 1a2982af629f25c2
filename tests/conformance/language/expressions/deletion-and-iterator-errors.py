# ---
# description: Each kind of object words for itself that it cannot delete an item or iterate.
# cpython: ">=3.6"
# features: [language.expressions]
# ---
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def deletion(x, key=0):
    def delete():
        del x[key]
    return delete

class Plain:
    pass

for value in (5, 'a', (1,), None, 1.5, frozenset(), object(), range(3), {}.keys(), Plain()):
    attempt(deletion(value))
attempt(deletion((1,), 'a'))

class NoNext:
    def __iter__(self):
        return self

attempt(lambda: iter(NoNext()))
attempt(lambda: list(NoNext()))
attempt(lambda: next(NoNext()))
NoNext.__next__ = lambda self: 'given'
attempt(lambda: next(iter(NoNext())))
for source in ('', '1 +', 'a\0b', '(x := 1) = 2'):
    attempt(lambda: eval(source))
attempt(lambda: repr(TabError('msg', ('file', 1, 2, 'text'))))
