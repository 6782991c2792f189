gate = 4
job = "lemonade"
name = "Amara Okafor"
