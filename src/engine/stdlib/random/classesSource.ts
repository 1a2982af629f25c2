/**
 * The classes of `random`, over the base that holds the generator.
 * @cpython Lib/random.py#Random
 */
export const CLASSES_SOURCE = `\
class Random(_Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

class SystemRandom(Random):
    def __init__(self, x=None):
        pass

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented

del _Random
_inst = Random()
`;
