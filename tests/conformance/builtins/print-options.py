# ---
# description: print with sep, end and objects that are not str.
# cpython: ">=3.6"
# features: [builtins]
# ---
print(1, 'a', None, sep='-', end='!\n')
print()
print(*[1, 2], sep='')
print('a', end='')
print('b')
class S:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
print(S(), [S()], f'{S()} {S()!r}', str(S()), repr(S()))
