from radio import BEDS, ask_keeper

FREE = {hut: beds for hut, beds in BEDS.items()}


class Reservation:
    """Beds that are off the list, until somebody sets them free."""

    def __init__(self, hut, people):
        self.hut, self.people = hut, people
        FREE[hut] -= people

    def cancel(self):
        FREE[self.hut] = FREE[self.hut] + self.people


async def book(hut, people):
    if people > FREE[hut]:
        return False
    reservation = Reservation(hut, people)
    if await ask_keeper(hut, people):
        return True
    reservation.cancel()
    return False
