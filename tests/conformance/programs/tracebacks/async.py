import asyncio
async def fetch(n):
    await asyncio.sleep(0)
    return 10 / n
async def main():
    return [await fetch(n) for n in (1, 0)]
asyncio.run(main())
