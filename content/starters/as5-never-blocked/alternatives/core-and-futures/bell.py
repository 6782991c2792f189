"""A future for each phone."""

import asyncio

from fastapi import APIRouter, Response

router = APIRouter()
waiting = []


@router.get("/bell")
async def wait_for_bell():
    ring = asyncio.get_running_loop().create_future()
    waiting.append(ring)
    done, pending = await asyncio.wait([ring], timeout=25)
    if pending:
        waiting.remove(ring)
        return Response(status_code=204)
    return {"who": ring.result(), "text": f"{ring.result()} would like to come in."}


@router.post("/bell")
async def ring(who: str):
    heard = len(waiting)
    while waiting:
        waiting.pop().set_result(who)
    return {"heard": heard}
