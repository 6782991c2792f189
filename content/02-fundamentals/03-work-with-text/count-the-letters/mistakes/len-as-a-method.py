headline = "Free bikes on Sunday"
print("With spaces:", headline.len())
print("Letters:", headline.replace(" ", "").len())
