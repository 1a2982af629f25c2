/** `Flag`, `IntFlag` and decorators. @cpython Lib/enum.py */
export const FLAG_SOURCE = `

class Flag(Enum):
    """Support for flags"""

    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        return 2 ** (max(last_values).bit_length())

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError('%r is not a valid %s' % (value, cls.__qualname__))
        original = value
        if value < 0:
            value = ~value
        known = 0
        for v in cls._value2member_map_:
            known |= v
        if value & ~known and not issubclass(cls, int):
            raise ValueError('%r is not a valid %s' % (original, cls.__qualname__))
        if original < 0:
            return cls(known & ~value)
        pseudo_member = cls._value2member_map_.get(value)
        if pseudo_member is None:
            pseudo_member = (int.__new__(cls, value) if issubclass(cls, int)
                             else object.__new__(cls))
            pseudo_member._value_ = value
            pseudo_member._name_ = None if _EARLY else (
                '|'.join(m._name_ for m in cls._parts(value)) or None)
            pseudo_member.__objclass__ = cls
            pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        return pseudo_member

    @classmethod
    def _parts(cls, value):
        return [m for m in cls if m._value_ and m._value_ & value == m._value_
                and not (m._value_ & (m._value_ - 1))]

    def _shown(self):
        parts = sorted(self._parts(self._value_), key=lambda m: -m._value_)
        rest = self._value_
        for m in parts:
            rest &= ~m._value_
        names = [m._name_ for m in parts]
        return '|'.join(([str(rest)] if rest or not names else []) + names)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(self._parts(self._value_))

    def __len__(self):
        return bin(self._value_).count('1')

    def __repr__(self):
        if self._name_ is None and _EARLY:
            return '<%s.%s: %r>' % (self.__class__.__name__, self._shown(), self._value_)
        if self._name_ is None:
            return '<%s: %r>' % (self.__class__.__name__, self._value_)
        return '<%s.%s: %r>' % (self.__class__.__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None and _EARLY:
            return '%s.%s' % (self.__class__.__name__, self._shown())
        if self._name_ is None:
            return '%s(%r)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        return other if isinstance(self, int) and isinstance(other, int) else None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        known = 0
        for m in self.__class__:
            known |= m._value_
        return self.__class__(known & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, Flag):
    """Support for integer-based Flags"""


for _name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__',
              '__contains__', '__bool__'):
    type.__setattr__(IntFlag, _name, Flag.__dict__[_name])
if _INT_BASE is ReprEnum:
    IntFlag.__str__ = int.__repr__
    IntFlag.__format__ = int.__format__


def unique(enumeration):
    """Class decorator for enumerations ensuring unique member values."""
    duplicates = []
    for name, member in enumeration.__members__.items():
        if name != member.name:
            duplicates.append((name, member.name))
    if duplicates:
        alias_details = ', '.join(['%s -> %s' % (alias, name) for (alias, name) in duplicates])
        raise ValueError('duplicate values found in %r: %s' % (enumeration, alias_details))
    return enumeration


property = DynamicClassAttribute
for _name in _LATER:
    del globals()[_name]
`;
