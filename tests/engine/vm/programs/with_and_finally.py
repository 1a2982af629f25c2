class CM:
    def __init__(s, n, sup=False): s.n = n; s.sup = sup
    def __enter__(s): print('enter', s.n); return s
    def __exit__(s, *a): print('exit', s.n, a[0] and a[0].__name__, a[1]); return s.sup
with CM(1) as a, CM(2, True) as b:
    raise ValueError('in')
print('after')
try:
    with CM(3): 1/0
except ZeroDivisionError as e: print('zde', e, e.__context__)
def f():
    for i in range(3):
        with CM(i):
            if i == 1: return 'r'
print(f())
def fin():
    try: return 1
    finally: print('finally')
print(fin())
def fin2():
    for i in range(3):
        try: continue
        finally: print('f', i)
    else: print('else')
fin2()
