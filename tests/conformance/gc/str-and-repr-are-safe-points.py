# ---
# description: From 3.12 a collection that waits runs when native code asks for a str or a repr.
# cpython: ">=3.6"
# mode: script
# features: [gc.safepoint]
# ---
import gc

log = []


def note(phase, info):
    if phase == "start":
        log.append(info["generation"])


class Shown:
    def __repr__(self):
        return "shown %d" % len(log)


items = [Shown(), Shown()]
gc.collect()
gc.callbacks.append(note)
gc.set_threshold(3, 100, 100)
text = str([[], [], [], [], items])
after = len(log)
keep = [[], [], [], [], []]
both = repr(items)
gc.set_threshold(700, 10, 10)
print(text, after > 0)
print(both)
