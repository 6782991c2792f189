print("Welcome to the repair cafe")
print("Table 2: lamps and radios")
print("Table 1: bicycles")
