class Guest:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, 'leaves')


a = Guest('Ada')
a = Guest('Bob')
room = [a, Guest('Cleo')]
del room[1]
a = None
print('the room is cleared')
room.clear()


def visit():
    guest = Guest('Dan')
    print('hello', guest.name)


visit()
print('end')
