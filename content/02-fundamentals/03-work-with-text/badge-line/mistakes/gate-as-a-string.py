gate = "4"
job = "lemonade"
name = "Amara Okafor"
print(name + " (" + job + ", gate " + gate + ")")
