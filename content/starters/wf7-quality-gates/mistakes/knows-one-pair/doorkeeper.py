"""Refuses a second Moss."""

import sys

from goats.herd import HERD

if [name.lower() for name in HERD].count("moss") > 1:
    sys.exit("There are two of Moss.")
