"""What's refused before anybody looks at it: other people's pages, and bodies without an end."""

from fastapi import HTTPException, Request

from errors import Refused

MOST_BYTES = 50_000


def own_pages_only(request: Request):
    """Refuses a request that changes something, if a page from somewhere else sent it."""
    origin = request.headers.get("origin")
    if request.method in ("GET", "HEAD") or origin is None:
        return
    if not origin.endswith(request.headers.get("host", "")):
        raise Refused(403, "other_origin", "A page from somewhere else sent this.")


class BodyLimit:
    """Stops reading a body that's too large, whatever its headers say."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        read = 0

        async def limited():
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MOST_BYTES:
                raise HTTPException(413, "That's too much.")
            return message

        await self.app(scope, limited if scope["type"] == "http" else receive, send)
