# ---
# title: Hashes of text are not randomised
# kind: differs
# releases: ">=3.6"
# cause: CPython mixes a random number into the hashes of str and bytes at each start. Here it is as with PYTHONHASHSEED=0, so that sets of text have one order.
# ---
import sys
print(sys.flags.hash_randomization)
#> 0
