/** @cpython Lib/heapq.py */
export const HEAPQ_SOURCE = `
def merge(*iterables, key=None, reverse=False):
    """Merge multiple sorted inputs into a single sorted output."""
    h = []
    if reverse:
        _heapify, _heappop, _heapreplace, direction = (
            _heapify_max, _heappop_max, _heapreplace_max, -1)
    else:
        _heapify, _heappop, _heapreplace, direction = heapify, heappop, heapreplace, 1
    for order, it in enumerate(map(iter, iterables)):
        try:
            next_ = it.__next__
            value = next_()
            h.append([value if key is None else key(value), order * direction, next_, value])
        except StopIteration:
            pass
    _heapify(h)
    while len(h) > 1:
        try:
            while True:
                _, order, next_, value = s = h[0]
                yield value
                value = next_()
                s[0] = value if key is None else key(value)
                s[3] = value
                _heapreplace(h, s)
        except StopIteration:
            _heappop(h)
    if h:
        _, order, next_, value = h[0]
        yield value
        yield from next_.__self__


def nsmallest(n, iterable, key=None):
    """Find the n smallest elements in a dataset."""
    return sorted(iterable, key=key)[:n] if n > 0 else []


def nlargest(n, iterable, key=None):
    """Find the n largest elements in a dataset."""
    return sorted(iterable, key=key, reverse=True)[:n] if n > 0 else []
`;
