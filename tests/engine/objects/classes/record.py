"""Records what CPython prints for the programs beside this file: run it once per release.

    PYTHONHASHSEED=0 python3.13 tests/engine/objects/classes/record.py
"""
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).parent
release = '%d.%d' % sys.version_info[:2]
target = here / 'recorded' / release
target.mkdir(parents=True, exist_ok=True)
for program in sorted((here / 'programs').glob('*.py')):
    result = subprocess.run(
        [sys.executable, program.name], cwd=program.parent, capture_output=True, text=True,
        env={'PYTHONHASHSEED': '0'},
    )
    assert result.returncode == 0 and not result.stderr, (program.name, result.stderr)
    (target / (program.stem + '.txt')).write_text(result.stdout)
