"""Checks of the exercise one-more-status."""

from main import Status, parcels


def a_fourth_member():
    members = [(one.name, one.value) for one in Status]
    assert members == [("PACKED", "packed"), ("SENT", "sent"), ("DELIVERED", "delivered"), ("RETURNED", "returned")], (
        f"Status has these members: {members}. Compare them with the task."
    )
    assert list(parcels) == ["Sara", "Diego", "Mei", "Omar"], (
        f"There are parcels for {', '.join(parcels)}. Where does Omar's line come from?"
    )
