print("Tomás Rivera")
print('"The Green Door"')
print("27 Garden Street")
print("Porto")
