"""The ways to say no."""


class NotLoggedInError(Exception):
    """Nobody knows who's asking."""


class NotFoundError(Exception):
    """There's no such thing, or this person may not know that there is."""

    def __init__(self, kind: str, number: int) -> None:
        super().__init__(f"There's no {kind} {number}.")
        self.code = f"{kind}_not_found"


class NoSuchMemberError(Exception):
    """Nobody has this address."""


class ForbiddenError(Exception):
    """They see it, but they may not do that."""


class RuleError(Exception):
    """It has the right shape, and no sense."""


class RefusedError(Exception):
    """It's there, but the rules say no."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
