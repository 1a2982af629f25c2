# ---
# description: Tables, padding and % of bytes and bytearray.
# cpython: ">=3.11"
# features: [bytes]
# ---
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
table = bytes.maketrans(b'ab', b'xy')
print(len(table), b'abcab'.translate(table), b'abcab'.translate(None, b'b'), bytearray(b'abc').translate(table, delete=b'c'))
print(b'a\tb\n\tc'.expandtabs(4), b'42'.zfill(5), b'-42'.zfill(6), b'A Title'.istitle(), b'A title'.istitle())
show(lambda: b'abc'.translate(b''))
show(lambda: bytes.maketrans(b'a', b'bc'))
print(b'%s|%b|%r|%a' % (b'x', bytearray(b'y'), 'z', 'é'), b'%5.2f|%-4d|%x|%c' % (3.14159, 7, 255, 65), bytearray(b'%*d') % (4, 3))
show(lambda: b'%s' % 'x')
show(lambda: b'%d' % 'x')
show(lambda: b'%s %s' % (b'a',))
b = bytearray(b'ab')
b *= 3
print(b, bytes.__bytes__(b'q'))
show(lambda: b.extend(5))
