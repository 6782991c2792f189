def caption(place, time):
    text = place + ", " + time
    return text.upper()


captions = []
for place, time in zip(["the harbour", "a kitchen"], ["midnight", "dawn"]):
    captions.append(caption(place, time))
print(" | ".join(captions))
