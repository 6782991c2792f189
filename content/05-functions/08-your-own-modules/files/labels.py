"""Labels for the backs of the books."""


def text(title):
    """Return the label of a book."""
    return f"[ {title.upper()} ]"
