def area(width, height=1):
    """Return the area of a rectangle.

    Both sides in metres.
    """
    return width * height
class Garden:
    """A place with plants."""
    size = 5
    def plant(self, what: str, *more, where="here") -> bool:
        """Put something into the ground."""
print(area.__doc__)
print(Garden.__doc__, Garden.plant.__doc__, Garden.plant.__qualname__, len.__doc__, str.upper.__doc__)
help(area)
help(Garden)
import inspect
print(inspect.getdoc(area), inspect.signature(Garden.plant), inspect.getsource(area))
