# ---
# description: __missing__ of a dict subclass answers for absent keys.
# cpython: ">=3.6"
# features: [containers.dict]
# ---
class D(dict):
    def __missing__(self, key): return f'no {key}'
d = D(a=1)
print(d['a'], d['b'], d.get('b'), 'b' in d, len(d))
try: {}['absent']
except KeyError as e: print(e, e.args)
