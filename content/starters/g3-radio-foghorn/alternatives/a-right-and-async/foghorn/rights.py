"""What somebody may see and do. No other file decides that."""

from sqlite3 import Row


def may_manage(person: Row | None) -> bool:
    """Managers announce shows and read the logbook."""
    return person is not None and person["role"] == "manager"


def may_change(person: Row | None, show: Row) -> bool:
    """Hosts change their own shows, and managers change all of them."""
    return may_manage(person) or (person is not None and person["id"] == show["host_id"])


def may_see(person: Row | None, show: Row) -> bool:
    """Everybody sees announced shows. The others exist only for people who may change them."""
    return bool(show["announced"]) or may_change(person, show)


def may_replace(person: Row, show: Row) -> bool:
    """Hosts and managers choose who hosts a show for a day."""
    match person["role"]:
        case "manager":
            return True
        case "host":
            return person["id"] == show["host_id"]
    return False
