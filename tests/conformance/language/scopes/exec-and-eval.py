# ---
# description: exec and eval work in given dicts.
# cpython: ">=3.6"
# features: [scopes]
# ---
ns = {'a': 1}
exec('b = a + 1\ndef f(): return b', ns)
print(ns['b'], ns['f'](), eval('a + b', ns), eval('x * 2', {}, {'x': 4}), '__builtins__' in ns)
def f():
    y = 1
    exec('y = 2')
    return y
print(f(), sorted(k for k in ns if k[0] != '_'))
