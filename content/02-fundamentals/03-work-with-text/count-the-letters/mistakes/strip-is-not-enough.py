headline = "Free bikes on Sunday"
print("With spaces:", len(headline))
print("Letters:", len(headline.strip()))
