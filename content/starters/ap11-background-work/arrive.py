"""Puts an X-ray into the queue of the night shift.

python arrive.py Bruno bear     with a name and an animal
python arrive.py 1              with the number of a patient
"""

import sys

from night_shift import take_xray, take_xray_of

if len(sys.argv) == 3:
    take_xray.delay(sys.argv[1], sys.argv[2])
    print(f"{sys.argv[1]} the {sys.argv[2]} is in the queue.")
elif len(sys.argv) == 2 and sys.argv[1].isdigit():
    take_xray_of.delay(int(sys.argv[1]))
    print(f"Patient {sys.argv[1]} is in the queue.")
else:
    print(__doc__)
