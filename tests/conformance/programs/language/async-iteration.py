import asyncio
from contextlib import asynccontextmanager
async def ticker(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i
class Lines:
    def __init__(self, lines): self.lines = iter(lines)
    def __aiter__(self): return self
    async def __anext__(self):
        try:
            return next(self.lines)
        except StopIteration:
            raise StopAsyncIteration
class Lock:
    async def __aenter__(self):
        print("locked")
        return self
    async def __aexit__(self, *error):
        print("unlocked", error[0])
@asynccontextmanager
async def opened(name):
    print("open", name)
    yield name
    print("close", name)
async def producer(queue):
    for n in range(3):
        await queue.put(n)
        print("put", n)
    await queue.put(None)
async def consumer(queue):
    while (n := await queue.get()) is not None:
        print("got", n)
async def main():
    async for i in ticker(3):
        print(i, end=" ")
    print([x async for x in ticker(4) if x % 2], {l async for l in Lines(["a"])})
    async with Lock(), opened("db") as db:
        print(db)
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(producer(queue), consumer(queue))
    event = asyncio.Event()
    async def waiter():
        await event.wait()
        return "event"
    task = asyncio.create_task(waiter())
    event.set()
    print(await task)
    sem = asyncio.Semaphore(1)
    async with sem:
        print(sem.locked())
    return "end"
print(asyncio.run(main()))
try:
    for x in ticker(2):
        pass
except TypeError as error:
    print(error)
async def wrong():
    async with 5:
        pass
async def wrong2():
    await 5
async def wrong3():
    async for x in [1]:
        pass
async def wrong4():
    with Lock():
        pass
for f in (wrong, wrong2, wrong3, wrong4):
    try:
        asyncio.run(f())
    except Exception as error:
        print(type(error).__name__, error)
