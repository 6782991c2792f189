headline = "Free bikes on Sunday"
print("With spaces:", 20)
print("Letters:", 17)
