print("""Hello)
print(1)
