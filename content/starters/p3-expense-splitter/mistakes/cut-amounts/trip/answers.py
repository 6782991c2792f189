"""What people type, and what it means."""


def people_in(text):
    """Return the shares of the people in a line such as Amira, Thabo 2."""
    people = {}
    for part in text.split(","):
        words = part.split()
        if len(words) > 1 and words[-1].isdigit():
            people[" ".join(words[:-1])] = int(words[-1])
        elif words:
            people[" ".join(words)] = 1
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
    return int(float(text) * 100)
