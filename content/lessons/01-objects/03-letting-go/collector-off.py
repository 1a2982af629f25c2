import gc


class Guest:
    def __del__(self):
        print('gone')


gc.disable()
a = Guest()
del a
print('after del')
