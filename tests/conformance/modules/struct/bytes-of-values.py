# ---
# description: Values packed into bytes and taken out again.
# cpython: ">=3.6"
# features: [modules.struct]
# ---
import struct
print(struct.pack('<IhB', 1, -2, 3), struct.unpack('>If', struct.pack('>If', 7, 1.5)), struct.calcsize('ci'), struct.calcsize('P'))
print(struct.pack('3s?', b'ab', True), struct.unpack('<q', b'\xff' * 8), struct.Struct('ii').size)
try:
    struct.unpack('i', b'abc')
except struct.error as e:
    print(e)
