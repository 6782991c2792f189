gate = 4
job = "lemonade"
name = "Amara Okafor"
print("Amara Okafor (lemonade, gate 4)")
