def caption(place, time):
    return f"{place}, {time}"


print(caption("the harbour", "midnight") + " | " + caption("a kitchen", "dawn"))
