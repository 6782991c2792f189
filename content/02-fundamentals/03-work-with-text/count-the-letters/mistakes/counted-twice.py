headline = "Free bikes on Sunday"
headline.replace(" ", "")
print("With spaces:", len(headline))
print("Letters:", len(headline))
