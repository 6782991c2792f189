"""The other libraries: their names, and the address at which they answer."""

ADDRESS = "http://127.0.0.1:8100"
LIBRARIES = ["island", "bus", "monastery"]
