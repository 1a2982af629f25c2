# ---
# description: The order of try, except, else, finally.
# cpython: ">=3.6"
# features: [exceptions]
# ---
def f(x):
    try:
        print('try')
        if x: raise x
    except ValueError as e:
        print('except', e)
        return 'from except'
    else:
        print('else')
        return 'from else'
    finally:
        print('finally')
print(f(None)); print(f(ValueError('v')))
try:
    f(KeyError('k'))
except KeyError as e:
    print('outside', e)
