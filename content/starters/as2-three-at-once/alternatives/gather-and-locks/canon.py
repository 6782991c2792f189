from asyncio import gather, run, sleep

VOICES = ["Ida from Raven", "Ida", "Rosa", "Old Ben", "Ben"]
LINES = """One lamp is lit,
two lamps are lit,
three lamps are lit, and the night isn't long.
Rosa, come in,
One lamp is lit,
and bring us a song.""".splitlines()
BEAT = 0.75


async def one_voice(voice, pause):
    await sleep(pause)
    for line in LINES:
        print(line, f"({voice})", sep="   ")
        await sleep(BEAT)


async def everybody():
    pauses = [3 * BEAT * position for position, _ in enumerate(VOICES)]
    await gather(*[one_voice(voice, pause) for voice, pause in zip(VOICES, pauses)])


if __name__ == "__main__":
    run(everybody())
