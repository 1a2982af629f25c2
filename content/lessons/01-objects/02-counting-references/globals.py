from sys import getrefcount

a = [1, 2, 3]
names = globals()
print(names['a'] is a)
names['b'] = a
print(b)
print(getrefcount(a))
