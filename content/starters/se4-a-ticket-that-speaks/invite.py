"""Prints the link that you send to a guest: python invite.py Halima"""

import sys

from clock import now
from night import invite

SHELF = "http://127.0.0.1:8000"

print(SHELF + invite(sys.argv[1], now()))
