"""What Shelf says no to. The code is for programs, the message for people."""


class ShelfError(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class NotFoundError(ShelfError):
    """There's no such thing."""


class RefusedError(ShelfError):
    """It's there, but the rules say no."""
