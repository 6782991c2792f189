import asyncio
async def brew(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("done", name)
    return name.upper()
async def main():
    print(await asyncio.gather(brew("tea", 0.01), brew("coffee", 0)))
    await timers()
    async with asyncio.TaskGroup() as group:
        a = group.create_task(brew("a", 0.01))
        b = group.create_task(brew("b", 0))
    print(a.result(), b.result())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError as error:
        print("too slow", repr(error))
    try:
        await asyncio.wait_for(brew("slow", 5), 0.01)
    except TimeoutError:
        print("gave up")
    task = asyncio.create_task(brew("cancelled", 5))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("was cancelled", task.cancelled())
    results = await asyncio.gather(brew("x", 0), fail(), return_exceptions=True)
    print(results)
# By the times that they are set to, however late the machine is.
async def timers():
    loop = asyncio.get_running_loop()
    now, last = loop.time(), asyncio.Event()
    loop.call_at(now + 0.03, last.set)
    for place in (3, 1, 2):
        loop.call_at(now + place / 200, print, "timer", place)
    await last.wait()
async def fail():
    raise ValueError("no")
coroutine = main()
print(type(coroutine).__name__)
asyncio.run(coroutine)
