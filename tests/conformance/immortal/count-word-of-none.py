# ---
# description: What the first word of immortal objects holds.
# cpython: ">=3.12"
# features: [immortal.word]
# ---
import ctypes
print(hex(ctypes.c_long.from_address(id(None)).value), ctypes.c_uint32.from_address(id(None)).value)
print(hex(ctypes.c_long.from_address(id(5)).value), hex(ctypes.c_long.from_address(id(())).value), hex(ctypes.c_long.from_address(id(int)).value))
