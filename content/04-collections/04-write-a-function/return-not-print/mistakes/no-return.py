def caption(place, time):
    text = f"{place.upper()}, {time.upper()}"


print(caption("the harbour", "midnight"), "|", caption("a kitchen", "dawn"))
