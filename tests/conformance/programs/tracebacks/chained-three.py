def first():
    try:
        return {}["a"]
    except KeyError as error:
        raise ValueError("no a") from error
def second():
    try:
        first()
    except ValueError:
        raise RuntimeError("second failed")
try:
    second()
except RuntimeError as error:
    raise SystemError("all is lost") from None if error.args == () else error
