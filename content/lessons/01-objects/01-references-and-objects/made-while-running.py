words = ['very', 'good', 'morning']
a = ' '.join(words)
b = ' '.join(words)
print(a == b, a is b)

a = len(words) - 2
b = 4 - len(words)
print(a == b, a is b)

a = 1000 * len(words)
b = 1000 * len(words)
print(a == b, a is b)
