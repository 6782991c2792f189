gate = 4
job = "lemonade"
name = "Amara Okafor"
print(name + " (" + job + f", gate {gate})")
