"""Four lamps in the night, for a friend who can read them."""

from radio import together
from signals import MORSE, lamp, postcard

# Here you write blink and main.
