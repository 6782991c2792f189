"""The rules of a cat flap that reads chips."""

VERSION = "1.4"

import logging

logging.basicConfig(
    level=logging.DEBUG,
    format="%(levelname)s %(name)s: %(message)s",
    handlers=[logging.FileHandler("flap.log", encoding="utf-8")],
)
logging.getLogger().addHandler(logging.StreamHandler())
logging.getLogger().handlers[1].setLevel(logging.WARNING)
