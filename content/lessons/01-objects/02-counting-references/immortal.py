from sys import getrefcount

before = getrefcount(None)
many = [None] * 1000
print(getrefcount(None) - before)
