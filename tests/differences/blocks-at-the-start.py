# ---
# title: A program starts with fewer blocks in use
# kind: modelled
# releases: ">=3.6"
# cause: A real interpreter has loaded a library of modules before the first line runs, with some ten thousand blocks. Here that library takes little memory. Differences between two readings are exact.
# ---
import sys
print(sys.getallocatedblocks() < 8000)
before = sys.getallocatedblocks()
kept = [object() for _ in range(500)]
print(sys.getallocatedblocks() - before >= 500)
#> True
#> True
