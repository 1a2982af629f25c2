# ---
# description: The named tuples that tell about the interpreter.
# cpython: ">=3.6"
# features: [sys.info]
# ---
import sys
print(str(sys.flags).replace('no_user_site=1', 'no_user_site=0'))
print(sys.int_info, sys.hash_info)
print(sys.float_info)
print(sys.thread_info[:2], sys.abiflags, sys.byteorder, sys.maxsize, sys.maxunicode)
print(sys.implementation.name, sys.implementation.cache_tag, sys.version_info, hex(sys.hexversion), sys.api_version)
print(sys.getswitchinterval(), sys.getdefaultencoding(), sys.getfilesystemencoding())
sys.setswitchinterval(0.25)
print(sys.getswitchinterval(), sys.gettrace(), sys.getprofile())
names = 'exception unraisablehook _current_frames _current_exceptions _is_interned _clear_type_cache getunicodeinternedsize gettotalrefcount get_int_max_str_digits'
print([hasattr(sys, name) for name in names.split()])
