print("LOST: my submarine")
print("Yellow, five windows")
print("Last seen under water")

print(Reward)
print("Half a sandwich")
print("Please knock")
