"""The bell at the door: phones wait until somebody rings."""

import asyncio

from fastapi import APIRouter, Request, Response

router = APIRouter()
rung = asyncio.Event()
door = {"guest": ""}
phones: set[Request] = set()


@router.get("/bell")
async def wait_for_bell(request: Request):
    """Answers when somebody rings, or after 25 seconds with nothing."""
    phones.add(request)
    try:
        async with asyncio.timeout(25):
            await rung.wait()
    except TimeoutError:
        return Response(status_code=204)
    finally:
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
