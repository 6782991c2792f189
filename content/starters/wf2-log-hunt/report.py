"""Prints a short report about the log of a shop. The variable SHOP has its name."""

import os
import sys

shop = os.environ.get("SHOP")
if not shop:
    print("The variable SHOP is not set.", file=sys.stderr)
    sys.exit(3)

with open("shop.log", encoding="utf-8") as log:
    lines = log.read().splitlines()

errors = [line for line in lines if " ERROR " in line]
print(f"Report for {shop}")
print(f"{len(lines)} lines, {len(errors)} errors")
