# ---
# description: Order of deaths in clear, del slice, slice assignment and pop.
# cpython: ">=3.6"
# features: [dealloc.order]
# ---
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def three(): return [D(0), D(1), D(2)]
l = three(); l.clear(); print('clear')
l = three(); del l[1:3]; print('del slice'); l = None
l = three(); l[:] = []; print('assign')
l = three(); l.pop(0); print('pop'); l = None
l = three(); l[1] = None; print('item'); l = None
l = three(); l *= 0; print('imul')
l = three(); del l[::2]; print('extended'); l = None
