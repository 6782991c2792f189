gate = 4
job = "lemonade"
name = "Amara Okafor"
place = f"({job}, gate {gate})"
print(name, place)
