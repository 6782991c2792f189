def bubble(text):
    print("-" * (len(text) + 4))
    print("( " + text + " )")
    print("-" * (len(text) + 4))

print("~" * 21)
print("( Who ate my lunch? )")
print("~" * 21)
print("~" * 11)
print("( Not me! )")
print("~" * 11)
print("~" * 16)
print("( Ask the cat. )")
print("~" * 16)
