# Because:
# the list holds int values and join wants str
rooms = [3, 5, 8]
texts = []
for room in rooms:
    texts.append(f"{room}")
line = ", ".join(texts)
print(f"Free rooms: {line}")
