"""What to check when there isn't time for everything."""


def choose(worries, minutes):
    """Returns the worries that we check, in this order."""
    for worry in worries:
        if not 0 <= worry.chance <= 1:
            raise ValueError(f"{worry.what} A chance of {worry.chance} isn't between 0 and 1.")
        if worry.minutes < 1:
            raise ValueError(f"{worry.what} Nothing takes {worry.minutes} minutes.")
    chosen = []
    for worry in sorted(worries, key=cakes_per_minute, reverse=True):
        if worry.minutes > minutes:
            break
        chosen.append(worry)
        minutes -= worry.minutes
    return chosen


def cakes_per_minute(worry):
    """Returns how many cakes a minute saves, on average."""
    return worry.cakes * worry.chance / worry.minutes
