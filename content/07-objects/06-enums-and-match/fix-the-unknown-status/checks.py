"""Checks of the exercise fix-the-unknown-status."""

from main import Status, loans


def every_loan_has_a_member_as_its_status():
    assert all(isinstance(status, Status) for status in loans.values()), (
        "The lines are right, but at least one loan has a status that isn't a member of Status. Where should the text become a member?"
    )
    assert len(loans) == 5, f"There are five loans in the list, and {len(loans)} in `loans`."
