# ---
# description: Streams of text and bytes in memory.
# cpython: ">=3.6"
# features: [modules.io]
# ---
import io, sys
s = io.StringIO(); print('hi', file=s); s.write('yo\nz'); print(repr(s.getvalue()), sys.getsizeof(s)); s.seek(0); print(s.readline(), list(s))
b = io.BytesIO(b'abc'); print(b.read(2), b.tell(), b.getvalue(), sys.getsizeof(io.BytesIO()))
with io.StringIO('q') as f: print(f.read())
try: f.read()
except ValueError as e: print(e)
