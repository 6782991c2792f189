"""A chat over websockets, tested with TestClient."""

from typing import Annotated

from fastapi import Depends, FastAPI, Query, WebSocket, WebSocketDisconnect, WebSocketException, status
from fastapi.testclient import TestClient

app = FastAPI()


class Room:
    def __init__(self):
        self.members: dict[str, WebSocket] = {}
        self.history: list[str] = []

    async def tell_all(self, words: str):
        self.history.append(words)
        for member in self.members.values():
            await member.send_text(words)


room = Room()


def named(name: Annotated[str | None, Query()] = None) -> str:
    if not name:
        raise WebSocketException(status.WS_1008_POLICY_VIOLATION, "no name")
    return name


@app.websocket("/echo")
async def echo(socket: WebSocket):
    await socket.accept(headers=[(b"x-served-by", b"us")])
    async for words in socket.iter_text():
        await socket.send_text(words[::-1])


@app.websocket("/sum")
async def add(socket: WebSocket):
    await socket.accept(subprotocol="numbers")
    total = 0
    while True:
        message = await socket.receive_json()
        if message is None:
            await socket.send_bytes(total.to_bytes(2, "big"))
            await socket.close(code=4000, reason="done")
            return
        total += message["add"]
        await socket.send_json({"total": total, "path": socket.url.path})


@app.websocket("/room/{number}")
async def chat(socket: WebSocket, number: int, name: Annotated[str, Depends(named)]):
    await socket.accept()
    room.members[name] = socket
    await room.tell_all(f"+{name} in {number}")
    try:
        while True:
            await room.tell_all(f"{name}: {await socket.receive_text()}")
    except WebSocketDisconnect as left:
        del room.members[name]
        await room.tell_all(f"-{name} ({left.code})")


@app.websocket("/refused")
async def refused(socket: WebSocket):
    await socket.close(code=1013)


@app.websocket("/crash")
async def crash(socket: WebSocket):
    await socket.accept()
    raise RuntimeError("out of order")


@app.get("/history")
def history():
    return room.history


# Inside `with`, all sockets share one event loop, so that one can send to another.
with TestClient(app) as client:
    with client.websocket_connect("/echo") as socket:
        for words in ("hello", "ä", ""):
            socket.send_text(words)
            print(repr(socket.receive_text()))
        print(socket.extra_headers if hasattr(socket, "extra_headers") else "", socket.accepted_subprotocol)

    with client.websocket_connect("/sum", subprotocols=["text", "numbers"]) as socket:
        print(socket.accepted_subprotocol)
        for number in (3, 40):
            socket.send_json({"add": number})
            print(socket.receive_json())
        socket.send_json(None)
        print(socket.receive_bytes())
        try:
            socket.receive_text()
        except WebSocketDisconnect as left:
            print(left.code, left.reason)

    with client.websocket_connect("/room/1?name=ann") as ann:
        print(ann.receive_text())
        with client.websocket_connect("/room/1?name=bo") as bo:
            print(ann.receive_text(), "|", bo.receive_text())
            bo.send_text("hi")
            print(ann.receive_text(), "|", bo.receive_text())
            ann.send_text("hello, bo")
            print(ann.receive_text(), "|", bo.receive_text())
        print(ann.receive_text())
    print(client.get("/history").json(), room.members)

    for path in ("/room/1", "/room/one?name=x", "/refused", "/crash", "/nowhere"):
        try:
            with client.websocket_connect(path) as socket:
                socket.receive_text()
        except WebSocketDisconnect as left:
            print(path, "closed:", left.code, left.reason)
        except RuntimeError as error:
            print(path, "raised:", error)
