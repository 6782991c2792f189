# One label, one instruction
print("Tomás Rivera
27 Garden Street
Porto
Portugal")
