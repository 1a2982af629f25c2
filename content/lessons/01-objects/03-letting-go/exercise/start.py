class Room:
    def __init__(self, number):
        self.number = number


first = Room(1)
second = Room(2)
rooms = [first, second]
best = first
by_number = {1: first, 2: second}

del first
print('the first room should be gone by now')
