# ---
# title: The version names this interpreter
# kind: differs
# releases: ">=3.6"
# cause: sys.version tells the release that is followed, and that no C compiler made it.
# ---
import sys
print('Ouroboros' in sys.version, sys.version.split()[0] == '.'.join(map(str, sys.version_info[:3])))
#> True True
