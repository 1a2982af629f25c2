# ---
# description: Times as tuples with named fields.
# cpython: ">=3.6"
# features: [modules.time]
# ---
import time
t = time.gmtime(1e9)
print(t, t.tm_year, t[0], len(t), tuple(t), t.tm_zone, t.tm_gmtoff, isinstance(t, tuple))
print(time.mktime(t), time.mktime((2020, 2, 30, 25, 61, 61, 0, 0, 0)), time.mktime((2024, 12, 31, 0, 0, 0, 0, 0, -1)), time.mktime((1969, 1, 1, 0, 0, 0, 0, 0, 0)))
print(time.asctime(t), time.ctime(0), time.strftime('%Y-%m-%d %H:%M:%S %A %B %j %p %y %I', t))
print(time.struct_time(range(11)), time.struct_time(range(11)).tm_gmtoff, time.struct_time(range(9)).tm_zone)
for f in (lambda: time.struct_time((1, 2)), lambda: time.struct_time(5), lambda: time.struct_time(range(12)), lambda: time.gmtime('a'), lambda: time.strftime(5), lambda: time.strftime('%Y', (1,2)), lambda: time.strftime('%Y', 5), lambda: time.sleep(-1), lambda: time.gmtime(float('nan')), lambda: time.get_clock_info('x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(time.get_clock_info('monotonic').monotonic, time.timezone, time.tzname, time.daylight, time.struct_time)
print(time.gmtime(0) == (1970,1,1,0,0,0,3,1,0), time.gmtime(0) < t, time.localtime(0)[:6], hash(time.gmtime(0)) == hash((1970,1,1,0,0,0,3,1,0)))
