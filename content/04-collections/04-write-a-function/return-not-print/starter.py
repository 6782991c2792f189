def caption(place, time):
    print(f"{place.upper()}, {time.upper()}")


caption("the harbour", "midnight")
caption("a kitchen", "dawn")
