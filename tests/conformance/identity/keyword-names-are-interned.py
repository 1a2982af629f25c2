# ---
# description: Keyword and attribute names are the interned strings.
# cpython: ">=3.6"
# features: [identity.interning]
# ---
def f(**kw):
    return list(kw)[0]
alpha, beta, c_name, f_name = 'alpha', 'beta', 'C', 'f'
print(f(alpha=1) is alpha)
class C:
    pass
c = C()
setattr(c, ''.join(['be', 'ta']), 1)
print(list(vars(c))[0] is beta)
print(C.__name__ is c_name, f.__name__ is f_name)
