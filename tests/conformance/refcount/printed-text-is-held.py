# ---
# description: A string that was printed to a pipe is held until the file is written.
# cpython: ">=3.6"
# features: [refcount.temporaries]
# ---
import sys
n = 3
s = 'abc' * n
before = sys.getrefcount(s)
print(s)
print(sys.getrefcount(s) - before)
sys.stdout.flush()
print(sys.getrefcount(s) - before)
print(s, s)
print(s.join(s))
print(sys.getrefcount(s) - before)
sys.stderr.write(s + '\n')
line = s + '\n'
held = sys.getrefcount(line)
sys.stderr.write(line)
print(sys.getrefcount(line) - held)
long = 'x' * 8000
held = sys.getrefcount(s)
sys.stdout.flush()
sys.stdout.write(s)
sys.stdout.write(long)
sys.stdout.write(long)
print(sys.getrefcount(s) - held)
print(sys.stdout.line_buffering)
