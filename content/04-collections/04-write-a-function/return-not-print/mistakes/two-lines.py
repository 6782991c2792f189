def caption(place, time):
    return f"{place.upper()}, {time.upper()}"


print(caption("the harbour", "midnight"))
print(caption("a kitchen", "dawn"))
