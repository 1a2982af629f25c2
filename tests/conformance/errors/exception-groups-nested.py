# ---
# description: Nested exception groups are drawn with margins, long ones cut.
# cpython: ">=3.11"
# features: [errors.traceback]
# ---
def f():
    e = ExceptionGroup("many", [ValueError(i) for i in range(20)])
    e.add_note("a note\nb")
    raise e
try:
    f()
except ExceptionGroup as g:
    raise BaseExceptionGroup("outer", [g, KeyError(1)]) from ValueError("cause")
