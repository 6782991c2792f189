def caption(place, time):
    return f"{place.upper()}, {time.upper()}"


print("THE HARBOUR, MIDNIGHT | A KITCHEN, DAWN")
