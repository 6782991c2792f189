"""The rules of a cat flap that reads chips."""

VERSION = "1.4"
