print("LOST: one submarine")
print("It is yellow")
print("It may be under water")
print["Reward: a sandwich"]
print("Ask at the harbour")
