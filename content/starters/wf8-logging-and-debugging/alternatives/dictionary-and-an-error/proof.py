from catflap.house import cat_with


def is_refused(chip):
    try:
        return cat_with(chip) is None
    except ValueError:
        return True


assert is_refused("")
assert is_refused("425")
assert cat_with("276098106027740") == "Bandit"
