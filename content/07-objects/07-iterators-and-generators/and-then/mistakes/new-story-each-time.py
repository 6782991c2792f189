def story():
    visitor = "a mouse"
    yield "A cat lived on the moon."
    yield f"One night, {visitor} knocked."
    yield "They had tea together."
    yield "Then they slept."


print(next(story()))
print(next(story()))
print(next(story()))
print(next(story()))
