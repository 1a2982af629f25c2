# ---
# description: The name after as is deleted, so nothing is left to collect.
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
        pass
gc.collect()
f()
print('returned', gc.collect())
