"""How Shelf writes down what it does."""

import logging
import sys


def set_up_logging():
    """Sends every line to the terminal."""
    screen = logging.StreamHandler(sys.stdout)
    screen.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[screen])
