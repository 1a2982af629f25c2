# ---
# description: Built-in exceptions by their own extra fields.
# cpython: ">=3.6"
# features: [sizeof.exceptions]
# ---
from sys import getsizeof as s
print(s(Exception()), s(ValueError('x')), s(KeyError(1)), s(StopIteration()), s(OSError()))
print(s(SyntaxError()), s(SystemExit()), s(ImportError()), s(NameError()), s(AttributeError()))
class E(Exception): pass
print(s(E()))
