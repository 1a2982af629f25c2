# ---
# description: The words of frequent errors.
# cpython: ">=3.6"
# features: [exceptions]
# ---
class C: pass
five, pair = 5, [1, 2]
cases = ['1 + "a"', '"a" + 1', '[1] + (1,)', 'None.x', '(1).foo', 'C().y', 'C.z', 'undefined_name', '[][5]', '(1,)[3]', '{}["k"]',
         'int("x")', 'float("y")', 'len(5)', 'iter(5)', 'five()', 'five[0]', '{}[[]]', '{[]}', '"abc".index("z")', '[1].remove(2)',
         '[].pop()', '{}.popitem()', 'set().pop()', '1 / 0', '1 % 0', '1.0 / 0', '2 ** "x"', '-"a"', 'range("a")', 'chr(-1)',
         'ord("ab")', 'next(iter([]))', 'max([])', '"%d" % "x"', 'hash([])', 'sum(["a"])', 'object() < object()', 'abs("x")',
         'pair[1.5]', '"a" * "b"', 'isinstance(1, 5)', 'int([])', 'sorted([1, "a"])', 'del_me', 'print(sep=5)', '"x".join([1])']
for c in cases:
    try: eval(c)
    except Exception as e: print(f'{c}: {type(e).__name__}: {e}')
