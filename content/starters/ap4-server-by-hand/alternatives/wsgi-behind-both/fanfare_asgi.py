import asyncio
import sys
from urllib.parse import unquote_plus

from tiny_asgi import serve


async def app(scope, receive, send):
    await asyncio.sleep(1)
    await asyncio.sleep(1)
    for_whom = "the band"
    for pair in scope["query_string"].split(b"&"):
        key, _, value = pair.partition(b"=")
        if key == b"name":
            for_whom = unquote_plus(value.decode())
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"Ta-daa for ", "more_body": True})
    await send({"type": "http.response.body", "body": for_whom.encode()})


if __name__ == "__main__":
    serve(app, int(sys.argv[1]))
