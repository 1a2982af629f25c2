# ---
# description: Saving the exception in a local of the frame it passed makes a cycle.
# cpython: ">=3.6"
# features: [gc.cycles, exceptions]
# ---
import gc
class Big:
    def __del__(self):
        print('big freed')
def f():
    big = Big()
    try:
        1 / 0
    except ZeroDivisionError as e:
        err = e
gc.collect()
f()
print('returned')
gc.collect()
