"""What checks of several exercises of this lesson share."""


class Asked(Exception):
    pass


def no_input(*values):
    raise Asked
