# ---
# description: split, subgroup and derive keep nesting, notes and subclasses.
# cpython: ">=3.11"
# features: [groups.methods]
# ---
import sys
eg = ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])])
eg.add_note('note')
print(eg.split(ValueError), eg.subgroup(TypeError), eg.split(lambda x: isinstance(x, TypeError)), eg.subgroup(KeyError))
print(eg.subgroup(ValueError).__notes__, eg.derive([KeyError()]))
try: eg.split(3)
except TypeError as x: print(x)
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message + '!', excs)
m = MyG('q', [ValueError(1), KeyError(2)])
print(m.split(KeyError), sys.getsizeof(m) , sys.getsizeof(eg))
