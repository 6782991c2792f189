"""Numbers for the newsletter."""

from collections import Counter

from hotel.stays import ROOMS, free_rooms


def occupancy(stays, day, next_day):
    """Returns how many per cent of the rooms are taken in a night."""
    taken = len(ROOMS) - len(free_rooms(stays, day, next_day))
    return round(100 * taken / len(ROOMS))


def longest_stay(stays):
    """Returns the longest stay. If there's none, it's None."""
    if not stays:
        return None
    return max(stays, key=lambda stay: stay.nights)


def popular_names(stays, count=3):
    """Returns the most frequent names of cats, the most frequent first."""
    names = Counter(stay.cat for stay in stays)
    return [name for name, times in names.most_common(count)]


def nights_by_month(stays):
    """Counts the nights of all stays, by the month of arrival."""
    nights = Counter()
    for stay in stays:
        nights[stay.arrives.month] += stay.nights
    return dict(nights)


def headline(stays, day, next_day):
    """Returns the headline of the newsletter."""
    per_cent = occupancy(stays, day, next_day)
    if per_cent == 100:
        return "No room left, not even under the stairs"
    if per_cent >= 50:
        return "More cats than humans in the house"
    return "Plenty of radiators are still free"
