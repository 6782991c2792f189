"""The bell at the door: phones wait until somebody rings."""

import threading

from fastapi import APIRouter, Request, Response

router = APIRouter()
rung = threading.Event()
door = {"guest": ""}
phones = set()


@router.get("/bell")
def wait_for_bell(request: Request):
    """Answers when somebody rings, or after 25 seconds with nothing."""
    phones.add(request)
    if not rung.wait(25):
        return Response(status_code=204)
    phones.discard(request)
    guest = door["guest"]
    return {"who": guest, "text": f"{guest} is at the door, and the soup is getting cold."}


@router.post("/bell")
async def ring(who: str):
    """Rings at every phone that's waiting now, and hasn't hung up."""
    for phone in list(phones):
        if await phone.is_disconnected():
            phones.discard(phone)
    door["guest"] = who
    heard = len(phones)
    rung.set()
    rung.clear()
    return {"heard": heard}
