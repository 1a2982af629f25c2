from sys import getrefcount


class Box:
    def __init__(self, content):
        self.content = content


a = [1, 2, 3]
box = Box(a)
print(getrefcount(a))
print(box.content is a)
