gate = 4
job = "lemonade"
name = "Amara Okafor"
print(name, f"({job}, gate {gate})")
