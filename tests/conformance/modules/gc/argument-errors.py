# ---
# description: What the functions of gc say of wrong arguments.
# cpython: ">=3.6"
# features: [gc.arguments]
# ---
import gc

def attempt(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except Exception as e:
        print(function.__name__, args, type(e).__name__, e)

gc.disable()
for value in 3, -1, 2 ** 40, -2 ** 40, 2 ** 70, 'x', 1.5, None:
    attempt(gc.collect, value)
    attempt(gc.set_debug, value)
    gc.set_debug(0)
    attempt(gc.set_threshold, value)
attempt(gc.set_threshold, 5, 'x', 7)
attempt(gc.get_threshold)
attempt(gc.set_threshold, 0)
attempt(gc.get_threshold)
attempt(gc.set_threshold, 700, 5, 20)
attempt(gc.get_threshold)
attempt(gc.is_tracked)
attempt(gc.is_tracked, 1, 2)
attempt(gc.get_debug, 1)
attempt(gc.enable, 1)
attempt(gc.get_objects, 'x')
attempt(gc.get_objects, 5)
attempt(gc.get_objects, -2)
attempt(gc.get_referents, 1, 'x', None)
attempt(gc.get_referrers)
print([hasattr(gc, name) for name in ('freeze', 'unfreeze', 'get_freeze_count', 'is_finalized')])
