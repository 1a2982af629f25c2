# ---
# description: gi_frame, gi_running and friends.
# cpython: ">=3.6"
# features: [generators]
# ---
def g():
    yield it.gi_running
it = g()
print(it.gi_running, it.gi_frame is not None, next(it), it.gi_frame.f_lineno)
print(list(it), it.gi_frame, it.__name__, it.gi_yieldfrom)
def again():
    yield next(me)
me = again()
try: next(me)
except ValueError as e: print(e)
