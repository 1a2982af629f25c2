import { pythonModule } from '../pythonModule.ts';

/** @cpython Lib/numbers.py */
export const numbersModule = pythonModule({
  name: 'numbers',
  doc: 'Abstract Base Classes (ABCs) for numbers, according to PEP 3141.',
  file: 'numbers',
  source: `
from abc import ABCMeta, abstractmethod


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    __slots__ = ()


class Real(Complex):
    __slots__ = ()


class Rational(Real):
    __slots__ = ()


class Integral(Rational):
    __slots__ = ()


Complex.register(complex)
Real.register(float)
Integral.register(int)
`,
});
