gate = 4
job = "lemonade"
name = "Amara Okafor"
print(f"{job} ({name}, gate {gate})")
