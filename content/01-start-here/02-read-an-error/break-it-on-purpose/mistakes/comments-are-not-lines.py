print("LOST: one submarine")
print("It is yellow")
print("It may be under water")
print(Reward)
# the end
