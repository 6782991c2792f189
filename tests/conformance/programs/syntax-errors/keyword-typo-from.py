form math import pi
