"""A currency service without threads: async endpoints, httpx2's AsyncClient, and a typed client."""

import asyncio
from contextlib import asynccontextmanager
from contextvars import ContextVar
from decimal import Decimal
from typing import Annotated

import httpx2
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, TypeAdapter

request_number: ContextVar[int] = ContextVar("request_number", default=0)
numbers = iter(range(1, 100))


class Rate(BaseModel):
    base: str
    quote: str
    value: Decimal


class Upstream:
    """Another service, played by a function."""

    def __init__(self):
        self.calls = []
        self.client = httpx2.AsyncClient(transport=httpx2.MockTransport(self.answer), base_url="https://rates.example")

    async def answer(self, request: httpx2.Request) -> httpx2.Response:
        self.calls.append(f"{request.method} {request.url}")
        if request.url.params.get("quote") == "XXX":
            return httpx2.Response(404, json={"error": "unknown"})
        if request.url.params.get("quote") == "SLOW":
            raise httpx2.ReadTimeout("too slow", request=request)
        await asyncio.sleep(0)
        return httpx2.Response(200, json={"value": "1.25"})


upstream = Upstream()


async def get_upstream() -> Upstream:
    return upstream


@asynccontextmanager
async def lifespan(app: FastAPI):
    print("up")
    yield
    await upstream.client.aclose()
    print("down")


app = FastAPI(lifespan=lifespan)


@app.middleware("http")
async def count(request: Request, call_next):
    request_number.set(next(numbers))
    return await call_next(request)


@app.get("/rates/{base}/{quote}")
async def rate(base: str, quote: str, source: Annotated[Upstream, Depends(get_upstream)]) -> Rate:
    try:
        answer = await source.client.get("/latest", params={"base": base, "quote": quote})
        answer.raise_for_status()
    except httpx2.TimeoutException as error:
        raise HTTPException(504, f"{type(error).__name__}: {error}")
    except httpx2.HTTPStatusError as error:
        raise HTTPException(502, str(error).splitlines()[0])
    return Rate(base=base, quote=quote, value=answer.json()["value"])


@app.get("/number")
async def number():
    first = request_number.get()
    await asyncio.sleep(0)
    return [first, request_number.get()]


@app.get("/ticks")
async def ticks(n: int = 3):
    async def parts():
        for tick in range(n):
            yield f"data: {tick}\n\n"
            await asyncio.sleep(0)

    return StreamingResponse(parts(), media_type="text/event-stream")


@app.post("/sum")
async def add(rates: list[Rate]) -> dict[str, Decimal]:
    return {"sum": sum(rate.value for rate in rates)}


@app.get("/slow")
async def slow():
    async with asyncio.timeout(0.01):
        await asyncio.sleep(5)


async def main():
    transport = httpx2.ASGITransport(app=app)
    async with app.router.lifespan_context(app), httpx2.AsyncClient(transport=transport, base_url="http://app") as client:
        for path in ("/rates/EUR/USD", "/rates/EUR/XXX", "/rates/EUR/SLOW", "/rates/EUR"):
            answer = await client.get(path)
            print(path, answer.status_code, answer.text)
        answers = await asyncio.gather(*(client.get("/number") for _ in range(3)))
        print([answer.json() for answer in answers])
        async with client.stream("GET", "/ticks", params={"n": 2}) as answer:
            print(answer.headers["content-type"], [line async for line in answer.aiter_lines()])
        rates = TypeAdapter(list[Rate]).validate_python([{"base": "a", "quote": "b", "value": v} for v in ("0.1", "0.2")])
        answer = await client.post("/sum", json=TypeAdapter(list[Rate]).dump_python(rates, mode="json"))
        print(answer.json(), answer.request.content)
        answer = await client.post("/sum", json=[{"base": 1}])
        print([(error["loc"], error["type"]) for error in answer.json()["detail"]])
        try:
            await client.get("/slow")
        except TimeoutError as error:
            print("TimeoutError", error)
    print(upstream.calls)
    try:
        await upstream.client.get("/latest")
    except RuntimeError as error:
        print(error)


asyncio.run(main())
