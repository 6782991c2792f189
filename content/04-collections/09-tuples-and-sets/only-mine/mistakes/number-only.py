mine = {"Nine Cats", "Up the Hill"}
yours = {"Nine Cats", "Paper Whale", "The Long Bus"}

print("Both:", mine & yours)
print("All together:", len(mine | yours))
print("Only mine:", len(mine - yours))
