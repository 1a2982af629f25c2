class Guest:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'leaves')


a = Guest('Ada')
b = a
del a
print('one name deleted')
del b
print('both names deleted')
