def caption(place, time):
    return f"{place.upper()}, {time.upper()}"


print(caption("the harbour", "midnight") + " | " + caption("a kitchen", "dawn"), flush=True)
