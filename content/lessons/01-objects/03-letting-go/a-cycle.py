import gc


class Guest:
    def __del__(self):
        print('gone')


gc.disable()
a = Guest()
a.me = a
del a
print('after del')
print(gc.collect() > 0)
