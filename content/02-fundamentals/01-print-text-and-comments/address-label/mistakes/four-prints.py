print("Tomás Rivera")
print("27 Garden Street")
print("Porto")
print("Portugal")
