# ---
# description: A lambda over self stored on self is a cycle through a cell.
# cpython: ">=3.6"
# features: [gc.cycles]
# ---
import gc
class Button:
    def __init__(self):
        self.on_click = lambda: self.name
        self.name = 'ok'
    def __del__(self): print('del', self.name)
gc.collect()
b = Button()
print(b.on_click())
del b
print('deleted')
print(gc.collect())
