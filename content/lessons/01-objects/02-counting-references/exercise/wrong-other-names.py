from sys import getrefcount

song = ['la', 'la', 'la']
second = third = fourth = song
shelf = []
print(getrefcount(song))
