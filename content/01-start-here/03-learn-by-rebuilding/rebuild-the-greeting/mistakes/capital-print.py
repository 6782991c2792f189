Print("Welcome to the repair cafe")
Print("Table 1: bicycles")
Print("Table 2: lamps and radios")
