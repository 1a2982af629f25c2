# ---
# description: Threads that are joined, locks and queues.
# cpython: ">=3.6"
# features: [modules.threading]
# ---
import threading, queue, sys
r = []
t = threading.Thread(target=lambda: r.append(threading.current_thread().name == t.name)); t.start(); t.join(); print(r, t.is_alive(), threading.current_thread().name, threading.active_count())
l = threading.Lock(); print(sys.getsizeof(l), l.locked(), type(l))
with l: print(l.locked())
rl = threading.RLock()
with rl:
    with rl: print('re')
