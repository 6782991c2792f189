def story():
    visitor = "a mouse"
    yield "A cat lived on the moon."
    yield f"One night, {visitor} knocked."
    yield "They had tea together."


tonight = story()
print(next(tonight))
print(next(tonight))
print(next(tonight))
print(next(tonight))
