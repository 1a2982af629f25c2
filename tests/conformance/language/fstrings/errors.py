# ---
# description: Format specs that do not fit.
# cpython: ">=3.6"
# features: [fstrings]
# ---
class C: pass
for f in (lambda: f'{"a":d}', lambda: f'{1:s}', lambda: f'{1.5:d}', lambda: f'{C():5}', lambda: f'{[]:5}', lambda: f'{1:q}'):
    try: f()
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
