"""A program that starts uvicorn on the reader's machine can be imported in a page."""

import logging

import uvicorn
from uvicorn.logging import DefaultFormatter


async def app(scope, receive, send):
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hello"})


config = uvicorn.Config("main:app", port=8001, log_level="warning", reload=False)
server = uvicorn.Server(config)
print(config.host, config.port, server.started, logging.getLogger("uvicorn.error").level)
record = logging.makeLogRecord({"levelname": "INFO", "msg": "started"})
print(DefaultFormatter("%(levelprefix)s %(message)s", use_colors=False).format(record))
