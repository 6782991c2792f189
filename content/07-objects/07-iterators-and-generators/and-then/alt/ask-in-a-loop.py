def story():
    visitor = "a mouse"
    yield "A cat lived on the moon."
    yield f"One night, {visitor} knocked."
    yield "They had tea together."
    yield "The mouse told a story, too."


tonight = story()
for question in range(4):
    print(next(tonight))
