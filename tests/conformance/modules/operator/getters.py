# ---
# description: Functions for operators; objects that take something out.
# cpython: ">=3.6"
# features: [modules.operator]
# ---
import operator, sys
from operator import itemgetter, attrgetter, methodcaller
print(itemgetter(1)('abc'), itemgetter(0, 2)('abc'), attrgetter('real', 'imag')(3), methodcaller('upper')('x'), methodcaller('split', 'b')('abc'))
print(itemgetter(1), itemgetter(1,2), attrgetter('a.b'), methodcaller('f', 1, k=2))
print(sys.getsizeof(itemgetter(1)), sys.getsizeof(attrgetter('a')), sys.getsizeof(methodcaller('a')))
print(operator.add(1,2), operator.lt(1,2), operator.contains([1],1), operator.iadd([1],[2]), operator.is_(1,1), operator.mod(7,3), operator.getitem([5],0), operator.and_(6,3), operator.truediv(1,2), operator.floordiv(7,2), operator.matmul)

