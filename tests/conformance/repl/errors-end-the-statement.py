# ---
# description: A statement that does not parse ends where the error is; the next line starts afresh.
# cpython: ">=3.6"
# mode: repl
# features: [repl.echo]
# ---
x = 5
def bad(:
print('after')
sys
def worse(:
    pass
import sys
sys.getrefcount('a first constant')
x
