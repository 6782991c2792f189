"""Reminders for people who are late."""


def text(title):
    """Return a reminder."""
    return f"Please bring {title} back."
