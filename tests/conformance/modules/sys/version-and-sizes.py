# ---
# description: What sys says of the interpreter.
# cpython: ">=3.6"
# features: [modules.sys]
# ---
import sys
print(sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder, sys.implementation.name, sys.getrecursionlimit(), sys.maxunicode, sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.float_info.max, sys.float_info.epsilon, sys.hash_info.width, sys.platform)
