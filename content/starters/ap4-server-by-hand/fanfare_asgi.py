import asyncio
import sys

from tiny_asgi import serve


async def app(scope, receive, send):
    await asyncio.sleep(2)
    headers = [(b"content-type", b"text/plain")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"Ta-daa!\n"})


if __name__ == "__main__":
    serve(app, int(sys.argv[1]))
