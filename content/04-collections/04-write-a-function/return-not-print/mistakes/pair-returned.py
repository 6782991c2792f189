def caption(place, time):
    return place.upper(), time.upper()


print(caption("the harbour", "midnight"), "|", caption("a kitchen", "dawn"))
