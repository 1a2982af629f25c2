class Empty:
    pass


class Base(object, metaclass=type, flag=True):
    """Doc."""
    attr = 1
    typed: int = 2
    only: str
    squares = [attr_ for attr_ in range(3)]
    __private = 1

    def __init__(self, x):
        self.x = x
        self.y, self.__z = x, x
        super().__init__()

    def method(self):
        return __class__, self.__private

    @property
    def prop(self):
        return super(Base, self).prop + super().attr

    @staticmethod
    def static(): return Base.attr

    class Nested:
        def deep(self):
            return [self.q for _ in range(2)]


def factory(value):
    class Local:
        value = value
        def get(self):
            return value
    return Local


class Generic(Base[int], *bases, **kwargs):
    x: int
    if True:
        y = x
    for i in range(3):
        z = lambda self: i
