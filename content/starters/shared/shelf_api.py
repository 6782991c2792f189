"""Words about the answers of Shelf, the API of the lessons with FastAPI."""

from shared.texts import shown


def reason(status, value, error):
    """Returns a status with its reason: the exception, or what FastAPI said about a value."""
    if error:
        return f"{status} ({shown(error)})"
    detail = value.get("detail") if isinstance(value, dict) else None
    if isinstance(detail, list) and detail and isinstance(detail[0], dict):
        where = ".".join(map(str, detail[0].get("loc", [])))
        return f"{status} ({where}: {detail[0].get('msg')})"
    return str(status)
