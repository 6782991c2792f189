"""A future for each phone. One that hangs up stops waiting at that moment."""

import asyncio

from fastapi import APIRouter, Request, Response

router = APIRouter()
waiting = []


@router.get("/bell")
async def wait_for_bell(request: Request):
    ring = asyncio.get_running_loop().create_future()
    waiting.append(ring)
    left = asyncio.create_task(hung_up(request))
    await asyncio.wait([ring, left], timeout=25, return_when=asyncio.FIRST_COMPLETED)
    left.cancel()
    if not ring.done():
        waiting.remove(ring)
        return Response(status_code=204)
    return {"who": ring.result(), "text": f"{ring.result()} would like to come in."}


async def hung_up(request):
    """Ends when the client closes its connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


@router.post("/bell")
async def ring(who: str):
    heard = len(waiting)
    while waiting:
        waiting.pop().set_result(who)
    return {"heard": heard}
