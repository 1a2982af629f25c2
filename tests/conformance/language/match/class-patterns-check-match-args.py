# ---
# description: A class pattern takes its positional parts from __match_args__ and says what is wrong with it.
# cpython: ">=3.10"
# features: [match.classes]
# ---
def attempt(cls, value):
    try:
        match value:
            case cls(1, 2):
                print('both')
            case cls(a=1):
                print('a')
            case _:
                print('neither')
    except Exception as error:
        print(type(error).__name__, error)


class NotATuple:
    __match_args__ = 5


class NotNames:
    __match_args__ = (1, 2)


class Twice:
    __match_args__ = ('a', 'a')
    a = 1


class TooFew:
    __match_args__ = ('a',)
    a = 1


class WithoutArgs:
    a = 1


class Matches:
    __match_args__ = ('a', 'b')
    a = 1
    b = 2


class MySelf(int):
    pass


for cls in (NotATuple, NotNames, Twice, TooFew, WithoutArgs, Matches):
    attempt(cls, cls())
attempt(3, 4)
attempt(int, 4)
match MySelf(4):
    case MySelf(n):
        print(n)
match Matches():
    case Matches(b=b, a=a) | Matches(a=b, b=a):
        print(a, b)
