"""What people type, and what it means."""


def people_in(text):
    """Return the shares of the people in a line such as Amira, Thabo 2."""
    people = {}
    for part in text.split(","):
        part = part.strip()
        if part and part[-1].isdigit():
            people[part[:-1].strip()] = int(part[-1])
        elif part:
            people[part] = 1
    return people


def find_name(people, text):
    """Return the name as it was spelled at the start, or None if nobody has it."""
    for name in people:
        if name.lower() == text.strip().lower():
            return name
    return None


def to_cents(text):
    """Return an amount such as 12.5 in cents, or None if it isn't an amount."""
    parts = text.strip().split(".")
    if len(parts) == 1:
        parts.append("00")
    if len(parts) != 2 or len(parts[1]) > 2:
        return None
    if not parts[0].isdigit() or not parts[1].isdigit():
        return None
    return int(parts[0]) * 100 + int(parts[1]) * 10 ** (2 - len(parts[1]))
