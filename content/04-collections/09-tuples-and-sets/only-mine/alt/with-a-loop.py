mine = {"Nine Cats", "Up the Hill"}
yours = {"Nine Cats", "Paper Whale", "The Long Bus"}

print("Both:", mine & yours)
print("All together:", len(mine | yours))
only_mine = set()
for film in mine:
    if film not in yours:
        only_mine.add(film)
print("Only mine:", only_mine)
