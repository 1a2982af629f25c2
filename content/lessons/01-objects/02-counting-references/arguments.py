from sys import getrefcount


def count(x):
    return getrefcount(x)


a = [1, 2, 3]
print(getrefcount(a))
print(count(a))
