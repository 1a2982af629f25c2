# ---
# description: Writing to the streams.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys
n = sys.stdout.write('out\n')
sys.stderr.write('err\n')
print('to stderr', file=sys.stderr)
print(n, flush=True)
