# ---
# title: Resident memory is a model
# kind: modelled
# releases: ">=3.6"
# cause: Which pages of a process are in memory is the operating system's affair. Here it is reckoned from the pools that were ever used, the heap up to its highest block and the mappings, over a fixed amount for the interpreter itself. Freed arenas, mappings and the free end of the heap are given back; a pool or chunk in the middle is not.
# ---
import resource

def highest():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

before = highest()
big = b'x' * (20 * 2 ** 20)
del big
print((highest() - before) // 1024)
again = b'x' * (10 * 2 ** 20)
print((highest() - before) // 1024)
#> 20
#> 20
