def caption(place, time):
    return f"{place.upper()}, {time.upper()}"


first = caption("the harbour", "midnight")
second = caption("a kitchen", "dawn")
print(f"{first} | {second}")
