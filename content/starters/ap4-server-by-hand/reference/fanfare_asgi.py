import asyncio
import sys
from urllib.parse import parse_qs

from tiny_asgi import serve


async def app(scope, receive, send):
    await asyncio.sleep(2)
    name = parse_qs(scope["query_string"].decode()).get("name", ["everybody"])[0]
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": f"Ta-daa, {name}!\n".encode()})


if __name__ == "__main__":
    serve(app, int(sys.argv[1]))
