import asyncio

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

router = APIRouter()
door = asyncio.Condition()
rings = []
phones = set()


class Ring(BaseModel):
    who: str
    text: str


@router.get("/bell", response_model=Ring)
async def listen(phone: Request):
    before = len(rings)
    phones.add(phone)
    try:
        async with door:
            await asyncio.wait_for(door.wait_for(lambda: len(rings) > before), 25)
    except TimeoutError:
        return Response(status_code=204)
    finally:
        phones.discard(phone)
    return Ring(who=rings[before], text=f"{rings[before]} rings. Nobody opens.")


@router.post("/bell", status_code=201)
async def ring(who: str):
    gone = [phone for phone in list(phones) if await phone.is_disconnected()]
    phones.difference_update(gone)
    async with door:
        rings.append(who)
        door.notify_all()
        return {"heard": len(phones)}
