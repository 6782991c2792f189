headline = "Free bikes on Sunday"
print("With spaces:", len(headline))
headline = headline.replace(" ", "")
print("Letters:", len(headline))
