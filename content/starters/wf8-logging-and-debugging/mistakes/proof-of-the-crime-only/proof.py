"""Proves that the flap knows who lives here."""

from catflap.door import visit

assert visit("03:12", "in", "~~~~~") is None, "somebody without a chip came in"
assert visit("21:15", "in", "~~8106014425~~") == "Miso", "Miso stays outside"
print("Strangers stay outside, Miso comes in.")
