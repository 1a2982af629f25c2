# ---
# description: What a handler holds of a group while it runs, and what is gone after it.
# cpython: ">=3.11"
# features: [groups.counts]
# ---
import sys


class Noted(ValueError):
    def __del__(self):
        print('del', self.args[0])


def run():
    try:
        raise ExceptionGroup('g', [Noted(1), KeyError(2), Noted(3)])
    except* KeyError as group:
        print(sys.getrefcount(group), sys.getrefcount(group.exceptions[0]))
    except* Noted as group:
        print(len(group.exceptions), sys.getrefcount(group), sys.exception() is group)
        del group
        print('deleted')
    print('after')


run()
naked = Noted('naked')
try:
    raise naked
except* Noted as group:
    print(type(group).__name__, repr(group.message), group.exceptions[0] is naked)
    print(sys.getrefcount(naked))
print(sys.getrefcount(naked))
