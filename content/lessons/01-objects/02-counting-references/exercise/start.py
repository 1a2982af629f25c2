from sys import getrefcount

song = ['la', 'la', 'la']
shelf = []
print(getrefcount(song))
