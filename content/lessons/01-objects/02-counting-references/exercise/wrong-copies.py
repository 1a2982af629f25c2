from sys import getrefcount

song = ['la', 'la', 'la']
shelf = [song[:], song[:], song[:]]
print(getrefcount(song))
