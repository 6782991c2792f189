"""An ASGI server as small as possible, to try the idea. For real work, use Uvicorn."""

import asyncio
from http import HTTPStatus


async def talk(app, reader, writer):
    """Reads one request, calls the application, and sends what it answers."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
        writer.close()
        return
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, version = first.split(" ")
    path, _, query = target.partition("?")
    pairs = [line.partition(":")[::2] for line in lines]
    headers = [(name.lower().encode(), value.strip().encode()) for name, value in pairs]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": version.removeprefix("HTTP/"),
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": headers,
    }

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        if message["type"] == "http.response.start":
            status = message["status"]
            writer.write(f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\n".encode())
            for name, value in [*message["headers"], (b"connection", b"close")]:
                writer.write(name + b": " + value + b"\r\n")
            writer.write(b"\r\n")
        else:
            writer.write(message["body"])

    await app(scope, receive, send)
    await writer.drain()
    writer.close()


def serve(app, port):
    """Listens until Ctrl+C."""

    async def main():
        server = await asyncio.start_server(lambda *both: talk(app, *both), "127.0.0.1", port)
        async with server:
            await server.serve_forever()

    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        pass
